"""How soon the plan came after the person description, beside the norm of the edition (14 days as a rule)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Case, PhaseEntry
from fasenwijzer.plan.plans.models import Plan

Described = list[tuple[date, int]]
"""When a person description was established, and in which round; the oldest first."""


@dataclass(frozen=True)
class Pace:
    """Days from the person description, or from the beginning of a round that keeps an earlier one."""

    cycle: int
    days: int
    norm: int | None
    from_round: bool

    @property
    def over(self) -> int:
        """Days more than the norm; 0 when within it."""
        return max(0, self.days - self.norm) if self.norm else 0


def paces_of(case: Case) -> list[Pace]:
    """Of every round that has a plan, the first round first; three queries however many rounds there are."""
    return _paces(case, Plan.objects.of(case).established())


def pace_of(plan: Plan, case: Case) -> Pace | None:
    """None as long as the plan is not established, or when nothing says from when to count."""
    return next(iter(_paces(case, [plan])), None)


def _paces(case: Case, plans: Iterable[Plan]) -> list[Pace]:
    described = PersonDescription.objects.of(case).established().order_by("established_on")
    told: Described = [(on, cycle) for on, cycle in described.values_list("established_on", "cycle") if on]
    rounds = PhaseEntry.objects.standing().filter(case=case).order_by().values_list("cycle")
    began: dict[int, date] = dict(rounds.annotate(Min("since")))
    found = (_pace(plan, case.method.norm("plan_after_person_description"), told, began) for plan in plans)
    return [pace for pace in found if pace]


def _pace(plan: Plan, norm: int | None, told: Described, began: dict[int, date]) -> Pace | None:
    if plan.established_on is None:
        return None
    before = [(on, cycle) for on, cycle in told if on <= plan.established_on]
    if not before:
        return None
    described_on, cycle = before[-1]
    day = max(described_on, began.get(plan.cycle, plan.established_on))
    return Pace(plan.cycle, (plan.established_on - day).days, norm, from_round=cycle != plan.cycle)
