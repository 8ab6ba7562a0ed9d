"""The plans that hold or held, as papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import PlanVersion


@dataclass(frozen=True)
class PlanPaper:
    """The plan of one round, with the day from which it holds as it is now."""

    cycle: int
    on: date


def plans_of(case: Case, reach: Reach) -> list[PlanPaper]:
    """The newest first, one a round; none for who may not read the whole plan. One query."""
    if not reach.can(OwnAbility.SEE_PLAN) or reach.areas is not None:
        return []
    held = PlanVersion.objects.filter(plan__case=case, established_on__isnull=False)
    last = dict(held.order_by("plan__cycle", "number").values_list("plan__cycle", "established_on"))
    return [PlanPaper(cycle, on) for cycle, on in sorted(last.items(), reverse=True) if on is not None]
