"""The life areas at a glance: what was found in each, counted in one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from django.db.models import Count, Value

from fasenwijzer.analysis.areas.models import AreaLeftOpen, AreaNote
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.models import Case


class AreaCounts(TypedDict):
    """What a petal of the flower needs; goals are not known here and are filled in by whoever knows the plan."""

    key: str
    hue: int
    icon: str
    name: str
    strengths: int
    wishes: int
    goals: int
    notes: int
    described: bool
    left_open: bool


@dataclass(frozen=True)
class Tallies:
    """(what, area) to how many."""

    found: dict[tuple[str, str], int]

    def of(self, what: str, area: str) -> int:
        return self.found.get((what, area), 0)


def counts_per_area(case: Case) -> list[AreaCounts]:
    """The life areas of the case's edition in order, with counts of what stands; described is: something was told."""
    found = tallies(case)
    return [
        AreaCounts(
            key=area.key,
            hue=area.hue,
            icon=area.icon,
            name=area.name,
            strengths=found.of("strengths", area.key),
            wishes=found.of("wishes", area.key),
            goals=0,
            notes=found.of("notes", area.key),
            described=found.of("notes", area.key) > 0,
            left_open=found.of("left_open", area.key) > 0,
        )
        for area in case.method.life_areas
    ]


def tallies(case: Case) -> Tallies:
    """Notes, strengths, open wishes and areas left open, counted per area in one query."""
    parts = {
        "notes": AreaNote.objects.of(case),
        "strengths": Strength.objects.of(case),
        "wishes": Wish.objects.open(case),
        "left_open": AreaLeftOpen.objects.of(case),
    }
    first, *others = (
        rows.order_by()
        .values("life_area")
        .annotate(what=Value(what), many=Count("pk"))
        .values_list("what", "life_area", "many")
        for what, rows in parts.items()
    )
    return Tallies({(what, area): many for what, area, many in first.union(*others, all=True)})
