"""What the method asks next, in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.models import Case
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.method.moves import Due, Unmet, due, missing


@dataclass(frozen=True)
class Asked:
    """What is missing before the next step, and what is due first."""

    missing: tuple[Unmet, ...]
    first_due: Due | None

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
    return Asked(() if case.ended else missing(facts, case.method), dues[0] if dues else None)
