"""The strengths of a case by source, from the inside to the outside: what the six dolls show."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.method.edition_parts import Strength as Source
from fasenwijzer.ui.figures import Doll


@dataclass(frozen=True)
class Found:
    """One strength with the area it belongs to."""

    strength: Strength
    area: LifeArea | None


@dataclass(frozen=True)
class SourceFound:
    """A source with what was found there."""

    source: Source
    found: list[Found]

    @property
    def doll(self) -> Doll:
        return Doll(self.source.icon, len(self.found))


def sources_of(case: Case) -> list[SourceFound]:
    """The six sources of the edition, from the inside to the outside, with their strengths; one query."""
    named = [
        Found(strength, case.method.life_area(strength.life_area) if strength.life_area else None)
        for strength in Strength.objects.of(case)
    ]
    return [
        SourceFound(source, [found for found in named if found.strength.source == source.key])
        for source in case.method.strengths
    ]
