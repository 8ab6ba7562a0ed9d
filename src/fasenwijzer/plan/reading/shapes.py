"""The shape of a plan that is read: the same for the plan of now and for a version that was kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fasenwijzer.plan.actions.models import ActionDone
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.outcomes.models import Outcome


@dataclass(frozen=True)
class Voice:
    """What the client's side says about a part: that it is important, and whose words it is in."""

    important: bool = False
    own_words_of: str = ""
    own_words_on: date | None = None


SILENT = Voice()


@dataclass(frozen=True)
class Step:
    """An action on the ladder."""

    who: str
    initials: str
    name: str
    text: str
    due_on: date | None
    rhythm: str
    last_done: ActionDone | None = None
    times_done: int = 0
    times_skipped: int = 0
    next_on: date | None = None
    day_has_passed: bool = False
    voice: Voice = SILENT
    asks_help: bool = False
    pk: int | None = None

    @property
    def is_done(self) -> bool:
        return self.last_done is not None and not self.rhythm


@dataclass
class Scale:
    """A mark from 0 to 10: now, the one that is good, and what one step up looks like."""

    now: int | None = None
    wanted: int | None = None
    step_up: str = ""

    @property
    def next(self) -> int | None:
        """The mark of one step up."""
        return None if self.now is None or self.now > 9 else self.now + 1

    @property
    def is_told(self) -> bool:
        return self.now is not None or self.wanted is not None or bool(self.step_up)


@dataclass(frozen=True)
class Level:
    """What reaching more or less looks like."""

    words: Any
    text: str


@dataclass
class Rung:
    """A goal on the ladder, with its actions."""

    number: int
    area: Any
    text: str
    kind: str
    wishes: list[str]
    strengths: list[str] = field(default_factory=list)
    sign: str = ""
    scale: Scale = field(default_factory=lambda: Scale())
    levels: list[Level] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    earlier: Goal | None = None
    comes_back: bool = False
    outcome: Outcome | None = None
    result: str = ""
    voice: Voice = SILENT
    pk: int | None = None

    @property
    def name(self) -> str:
        return f"D{self.number}"

    @property
    def keeps_stable(self) -> bool:
        return self.kind == "keep_stable"

    @property
    def to_do(self) -> list[Step]:
        """The actions that are not done yet."""
        return [step for step in self.steps if not step.is_done]


@dataclass(frozen=True)
class Aside:
    """A wish that waits, why, and when it comes back."""

    wish: str
    reason: str
    back_on: date | None = None
    pk: int | None = None
    wish_pk: int | None = None


@dataclass(frozen=True)
class StartLine:
    """One thing of the first weeks."""

    text: str
    who_kind: str
    who: str
    until: date | None


@dataclass
class Reading:
    """Everything a plan says, in the order in which it is read."""

    desired_situation: str = ""
    end_goal: str = ""
    evaluation_on: date | None = None
    rungs: list[Rung] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    agreements: list[Any] = field(default_factory=list)
    start: list[StartLine] = field(default_factory=list)
