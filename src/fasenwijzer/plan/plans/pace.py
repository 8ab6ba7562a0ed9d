"""How soon the plan came after the person description, beside the norm of the edition (14 days as a rule)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Case, PhaseEntry
from fasenwijzer.plan.plans.models import Plan


@dataclass(frozen=True)
class Pace:
    """Days from the person description, or from the beginning of a round that keeps an earlier one."""

    days: int
    norm: int | None
    from_round: bool

    @property
    def over(self) -> int:
        """Days more than the norm; 0 when within it."""
        return max(0, self.days - self.norm) if self.norm else 0


def pace_of(plan: Plan, case: Case) -> Pace | None:
    """None as long as the plan is not established, or when nothing says from when to count."""
    if plan.established_on is None:
        return None
    described = PersonDescription.objects.of(case).established().filter(established_on__lte=plan.established_on)
    dates = described.order_by("-established_on").values_list("established_on", "cycle").first()
    if dates is None:
        return None
    rounds = PhaseEntry.objects.standing().filter(case=case, cycle=plan.cycle)
    began: date = rounds.aggregate(first=Min("since"))["first"] or plan.established_on
    described_on, cycle = dates
    day = max(described_on or began, began)
    norm = case.method.norm("plan_after_person_description")
    return Pace((plan.established_on - day).days, norm, from_round=cycle != plan.cycle)
