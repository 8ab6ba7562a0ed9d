"""Goals that are not finished go along to the next round, when client and worker ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal, Plan, Result

GOES_ON = (Result.PARTLY, Result.NOT_REACHED, None)
COMES_BACK = (Result.LET_GO,)


def goals_to_take_along(case: Case) -> list[Goal]:
    """The unfinished and released goals of the round before that have no successor yet, in their order.

    A goal that was reached stays reached; who lost it again makes a new goal that comes back from it.
    """
    before = Goal.objects.of(case).filter(plan__cycle=case.cycle - 1, continued_by=None, returned_as=None)
    return [goal for goal in before.whole() if result_of(goal) in (*GOES_ON, *COMES_BACK)]


def result_of(goal: Goal) -> str | None:
    return goal.result.result if goal.result else None


@transaction.atomic
def take_along(case: Case, goals: Iterable[Goal], *, by: User) -> list[Goal]:
    """Put these goals in the plan of the round the case is in, which begins when it has not yet.

    Words, area, kind, wishes and strengths come along; actions do not, because what was tried is history.
    """
    wanted = list(goals)
    if not wanted:
        return []
    plan = Plan.objects.current(case) or Plan.begin(case=case, by=by)
    return [_again(plan, goal, by) for goal in wanted]


def _again(plan: Plan, goal: Goal, by: User) -> Goal:
    link = "returns_from" if result_of(goal) in COMES_BACK else "continues"
    return Goal.add(
        plan=plan,
        text=goal.text,
        life_area=goal.life_area,
        kind=goal.kind,
        wishes=goal.wishes.all(),
        strengths=goal.built_on,
        by=by,
        **{link: goal},
    )
