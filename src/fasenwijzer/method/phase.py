"""What a phase is made of. The eight phases themselves are in `phases/`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from fasenwijzer.method.facts import CaseFacts

ENDED: Final = None
"""Where an outcome leads when the case ends with it."""

Keys = tuple[str, ...]


def nothing_in_particular(case: CaseFacts) -> Keys:
    """Most conditions are about the whole case."""
    return ()


def every_case(case: CaseFacts) -> bool:
    """Most conditions concern every case in the phase."""
    return True


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that should be so before a case moves on. Its key is the name of its function.

    A condition advises. An edition may make it hard, unless it depends on somebody's will or on time
    that has passed: nobody can be made to agree by a form (`may_be_hard`).
    """

    holds: Callable[[CaseFacts], bool]
    about: Callable[[CaseFacts], Keys] = nothing_in_particular
    """The keys (life areas, criteria, checklist items) that are still missing."""
    may_be_hard: bool = True
    concerns: Callable[[CaseFacts], bool] = every_case
    """Whether there is something to be met at all: nobody is told that a trial went well when there was none."""

    @property
    def key(self) -> str:
        return self.holds.__name__

    def is_met(self, case: CaseFacts, norm: Callable[[str], int | None]) -> bool:
        return self.holds(case)


@dataclass(frozen=True, slots=True)
class TimelyCondition:
    """A condition that looks at a norm: what was done, was done in time. Without the norm it is met."""

    came_in_time: Callable[[CaseFacts, int], bool]
    norm: str
    about: Callable[[CaseFacts], Keys] = nothing_in_particular
    may_be_hard: bool = False
    concerns: Callable[[CaseFacts], bool] = every_case

    @property
    def key(self) -> str:
        return self.came_in_time.__name__

    def is_met(self, case: CaseFacts, norm: Callable[[str], int | None]) -> bool:
        days = norm(self.norm)
        return days is None or self.came_in_time(case, days)


@dataclass(frozen=True, slots=True)
class Norm:
    """How soon, or how often: so many days after a day. An edition sets the days; without days no norm."""

    key: str
    counted_from: Callable[[CaseFacts], date | None]
    """The day the counting starts; None when there is nothing to count (yet, or any more)."""
    days: int | None = None
    """The default of the described method."""
    is_a_talk: bool = False
    """The norm is about this phase's talk, so a planned talk answers it."""


@dataclass(frozen=True, slots=True)
class AgreedDate:
    """A day the people involved agreed on themselves."""

    key: str
    on: Callable[[CaseFacts], date | None]
    is_a_talk: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of the fixed outcomes of a decision, and where it leads."""

    key: str
    leads_to: str | None
    """The key of a phase, or ENDED."""
    opens_cycle: bool = False
    weighs_conditions: bool = True
    """Unmet conditions count. Not for urgent admission: a person in need does not wait for a form."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision a phase ends with. A decision always has a reason, because somebody lives with it."""

    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the eight. Its aim and all other words come from the edition: `edition.phase(key)`."""

    number: int
    key: str
    asks_for: Keys
    """The records this phase is about."""
    conditions: tuple[Condition | TimelyCondition, ...]
    norms: tuple[Norm, ...] = ()
    dates: tuple[AgreedDate, ...] = ()
    decision: Decision | None = None
    talk: str = ""
    """The kind of conversation that belongs to this phase."""
    has_criteria: bool = False
    """The edition has criteria to weigh here."""
    has_checklist: bool = False

    @property
    def repeats(self) -> bool:
        """Phases 4 to 7 are the core, and repeat in every cycle (the intervention description)."""
        return 4 <= self.number <= 7

    @property
    def counts_talks(self) -> bool:
        """A norm or a date looks at when the talk of this phase was, or will be."""
        return any(norm.is_a_talk for norm in self.norms) or any(day.is_a_talk for day in self.dates)
