"""What the method asks next, in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.case.models import NOT_ADMITTED_IN
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.method.moves import Due, Unmet, due, missing


@dataclass(frozen=True)
class Asked:
    """What is missing before the next step, and what is due first."""

    missing: tuple[Unmet, ...]
    first_due: Due | None
    nobody_guides: bool = False
    """Somebody was admitted, and no colleague is there yet, or any more: that comes before all the rest."""

    @property
    def first(self) -> tuple[Unmet, ...]:
        return self.missing[:2]

    @property
    def more(self) -> int:
        return max(len(self.missing) - 2, 0)


def asked_of(case: Case) -> Asked:
    """The answers of the method for this case, today."""
    facts = facts_of(case)
    dues = due(facts, case.method)
    lacking = () if case.ended else missing(facts, case.method)
    return Asked(lacking, dues[0] if dues else None, _nobody_guides(case))


def _nobody_guides(case: Case) -> bool:
    if case.ended or case.phase in NOT_ADMITTED_IN:
        return False
    return not Assignment.objects.guiding().filter(case=case).exists()
