"""From wish to goal: the wishes that have no place in this plan yet, with what happened to them before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.plans.models import Plan


@dataclass(frozen=True)
class Before:
    """What an earlier round did with a wish: a goal with its result, or put aside with the reason."""

    cycle: int
    goal: str = ""
    result: str = ""
    reason: str = ""


@dataclass(frozen=True)
class WishRow:
    """A wish that asks for a place."""

    wish: Wish
    area: Any
    before: list[Before]
    reached: bool


def wishes_without_place(plan: Plan | None, case: Case) -> list[WishRow]:
    """Open wishes without a goal in this plan, and not put aside in it; in the order in which they were said."""
    goals = Goal.objects.of(case).select_related("plan", "outcome")
    asides = NotNow.objects.standing().select_related("plan")
    wishes = Wish.objects.open(case).prefetch_related(
        Prefetch("goals", queryset=goals, to_attr="in_goals"), Prefetch("put_asides", queryset=asides, to_attr="waited")
    )
    return [row_of(wish, case) for wish in wishes if not _has_place(wish, plan)]


def _has_place(wish: Any, plan: Plan | None) -> bool:
    return plan is not None and any(row.plan_id == plan.pk for row in (*wish.in_goals, *wish.waited))


def row_of(wish: Any, case: Case) -> WishRow:
    results = [goal.result.result for goal in wish.in_goals if goal.result]
    before = sorted(_before(wish, case), key=lambda told: told.cycle)
    return WishRow(wish, case.method.life_area(wish.life_area), before, reached="reached" in results)


def _before(wish: Any, case: Case) -> Iterator[Before]:
    for goal in wish.in_goals:
        result = case.method.goal_result(goal.result.result) if goal.result else ""
        yield Before(goal.plan.cycle, goal.name, result)
    for put_off in wish.waited:
        yield Before(put_off.plan.cycle, reason=put_off.reason)
