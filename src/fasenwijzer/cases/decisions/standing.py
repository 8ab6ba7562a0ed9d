"""The decisions of a phase as a page tells them."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.decisions.models import Decision


@dataclass(frozen=True)
class Decided:
    """A decision, and its outcome in the words of the edition."""

    decision: Decision
    name: str


def decisions_of(case: Case, phase: str, cycle: int | None = None) -> list[Decided]:
    """All decisions of a phase, the first on top; corrected ones too, because they stay to be read."""
    taken = Decision.objects.filter(case=case, phase=phase).select_related("decided_by")
    if cycle is not None:
        taken = taken.filter(cycle=cycle)
    return [Decided(decision, case.method.outcome(phase, decision.outcome).name) for decision in taken]
