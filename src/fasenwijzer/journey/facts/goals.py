"""The goals of the plan of now: reported on, concluded, looked back on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.models import GoalEvaluation
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.method.facts import LookingBack
from fasenwijzer.plan.models import Goal
from fasenwijzer.plan.plans.models import plan_cycle


@dataclass(frozen=True, slots=True)
class GoalsOfNow:
    """How many goals of this round still lack something."""

    without_report: int = 0
    without_result: int = 0
    not_looked_back_on: int = 0

    def looking_back(self, *, summary_is_written: bool) -> LookingBack:
        return LookingBack(self.without_result, self.not_looked_back_on, summary_is_written)


def goals_of_now(cases: Iterable[Case]) -> dict[int, GoalsOfNow]:
    """For every case the goals of the plan of its round, counted. One query."""
    cycles = {case.pk: plan_cycle(case) for case in cases}
    found = {case: GoalsOfNow() for case in cycles}
    for case, cycle, reports, results, looks in _counted().filter(case__in=cycles):
        if cycles[case] == cycle:
            found[case] = GoalsOfNow(reports, results, looks)
    return found


@cache
def _counted() -> QuerySet[Goal, tuple[int, int, int, int, int]]:
    """(case, round, goals without report, without result, not looked back on), without which cases. Built once."""
    reports = EntryOnGoal.objects.filter(goal=OuterRef("pk"))
    looks = GoalEvaluation.objects.filter(goal=OuterRef("pk")).exclude(Q(process="") | Q(effect="") | Q(action=""))
    goals = Goal.objects.standing().annotate(has_report=Exists(reports), has_look=Exists(looks)).order_by()
    counted: QuerySet[Goal, tuple[int, int, int, int, int]] = goals.values_list("case", "plan__cycle").annotate(
        reports=Count("pk", filter=Q(has_report=False)),
        results=Count("pk", filter=Q(outcome=None)),
        looks=Count("pk", filter=Q(has_look=False)),
    )
    return counted
