"""What was told about the life areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Value

from fasenwijzer.analysis.areas.models import COHERENCE
from fasenwijzer.analysis.models import AreaLeftOpen, AreaNote, Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.method.facts import Areas


@dataclass(frozen=True, slots=True)
class Told:
    """(case, what, area) for everything that was told."""

    found: frozenset[tuple[int, str, str]]

    def areas_of(self, case: Case) -> Areas:
        return Areas(
            all=tuple(area.key for area in case.method.life_areas),
            described=self._areas(case, "note"),
            left_open=self._areas(case, "left_open"),
            with_strength=self._areas(case, "strength"),
        )

    def has_coherence(self, case: Case) -> bool:
        """How things hang together stands on the page of the areas."""
        return (case.pk, "note", COHERENCE) in self.found

    def _areas(self, case: Case, what: str) -> frozenset[str]:
        return frozenset(area.key for area in case.method.life_areas if (case.pk, what, area.key) in self.found)


def told_per_case(cases: Iterable[Case]) -> Told:
    """Notes, strengths and areas left open in this round, of all cases. One query."""
    cases = list(cases)
    parts = {
        "note": AreaNote.objects.standing().filter(case__in=cases),
        "strength": Strength.objects.standing().filter(case__in=cases),
        "left_open": AreaLeftOpen.objects.standing().filter(case__in=cases, cycle=F("case__place__cycle")),
    }
    first, *others = (
        rows.order_by().annotate(what=Value(what)).values_list("case_id", "what", "life_area").distinct()
        for what, rows in parts.items()
    )
    return Told(frozenset(first.union(*others)))
