"""The plan as it is read: one shape for the plan of now and for a version that was kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.models import Action, ActionDone
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.outcomes.models import Outcome
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.versions.models import LineKind, PlanVersion, VersionLine
from fasenwijzer.ui.words import initials_of


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
    pk: int | None = None

    @property
    def is_done(self) -> bool:
        return self.last_done is not None and not self.rhythm


@dataclass
class Rung:
    """A goal on the ladder, with its actions."""

    number: int
    area: Any
    text: str
    kind: str
    wishes: list[str]
    steps: list[Step] = field(default_factory=list)
    earlier: Goal | None = None
    comes_back: bool = False
    outcome: Outcome | None = None
    result: str = ""
    pk: int | None = None

    @property
    def name(self) -> str:
        return f"D{self.number}"

    @property
    def keeps_stable(self) -> bool:
        return self.kind == "keep_stable"


@dataclass(frozen=True)
class Aside:
    """A wish that waits, and why."""

    wish: str
    reason: str
    pk: int | None = None
    wish_pk: int | None = None


@dataclass
class Reading:
    """Everything a plan says, in the order in which it is read."""

    desired_situation: str = ""
    end_goal: str = ""
    evaluation_on: date | None = None
    rungs: list[Rung] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    agreements: list[Any] = field(default_factory=list)


def read_plan(plan: Plan, case: Case) -> Reading:
    """The plan as it stands now, in a fixed number of queries."""
    return Reading(
        desired_situation=plan.desired_situation,
        end_goal=plan.end_goal,
        evaluation_on=plan.evaluation_on,
        rungs=[rung_of(goal, case) for goal in Goal.objects.standing().filter(plan=plan).whole()],
        asides=[
            Aside(put_off.wish.text, put_off.reason, put_off.pk, put_off.wish_id)
            for put_off in plan.not_nows.standing().select_related("wish")
        ],
        agreements=list(plan.agreements.standing()),
    )


def rung_of(goal: Goal, case: Case) -> Rung:
    """A goal with everything on its rung; needs the relations of `Goal.objects.whole()`."""
    result = goal.result
    return Rung(
        number=goal.number,
        area=case.method.life_area(goal.life_area),
        text=goal.text,
        kind=goal.kind,
        wishes=[wish.text for wish in goal.wishes.all()],
        steps=[step_of(action, case) for action in goal.steps],
        earlier=goal.earlier,
        comes_back=goal.returns_from_id is not None,
        outcome=result,
        result=case.method.goal_result(result.result) if result else "",
        pk=goal.pk,
    )


def step_of(action: Action, case: Case) -> Step:
    done = list(action.done.all())
    name = action.doer if action.who_name or action.network_member else case.client.first_name
    return Step(
        who=mark_of(action.who_kind),
        initials=case.client.initial if action.who_kind == "client" else initials_of(name),
        name=name,
        text=action.text,
        due_on=action.due_on,
        rhythm=action.rhythm,
        last_done=done[-1] if done else None,
        times_done=len(done),
        pk=action.pk,
    )


def read_version(version: PlanVersion, case: Case) -> Reading:
    """The plan as it was when this version was established."""
    return read_lines(version.lines.all(), case)


def read_lines(lines: Iterable[VersionLine], case: Case) -> Reading:
    told = Reading()
    for line in lines:
        match line.kind:
            case LineKind.DESIRED_SITUATION:
                told.desired_situation = line.text
            case LineKind.END_GOAL:
                told.end_goal = line.text
            case LineKind.GOAL:
                told.rungs.append(_rung(line, case))
            case LineKind.ACTION:
                told.rungs[-1].steps.append(_step(line, case))
            case LineKind.NOT_NOW:
                told.asides.append(Aside(line.text, line.note))
            case LineKind.AGREEMENT:
                told.agreements.append(line)
            case LineKind.EVALUATION:
                told.evaluation_on = line.day
    return told


def _rung(line: VersionLine, case: Case) -> Rung:
    area = case.method.life_area(line.life_area)
    return Rung(line.number or 0, area, line.text, line.who_kind, line.note.splitlines())


def _step(line: VersionLine, case: Case) -> Step:
    initials = case.client.initial if line.who_kind == "client" else initials_of(line.who)
    return Step(mark_of(line.who_kind), initials, line.who, line.text, line.day, line.note)


def mark_of(kind: str) -> str:
    """The shape of somebody's mark: client, worker, or one of the others."""
    return kind if kind in ("client", "worker") else "network"
