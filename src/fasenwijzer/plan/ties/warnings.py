"""What this plan takes on apart, while it is tied to something that is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fasenwijzer.analysis.models import Tie
from fasenwijzer.analysis.ties.words import said
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.reading.shapes import Reading


@dataclass(frozen=True)
class Warned:
    """The line in words, and the area that no goal is about."""

    words: str
    alone: Any


def taken_apart(reading: Reading, case: Case) -> list[Warned]:
    """Advice, never a stop: with the goals that are still open. One query."""
    areas = {rung.area.key for rung in reading.rungs if not rung.outcome}
    method = case.method
    return [Warned(said(one.tie, method), method.life_area(one.alone.area)) for one in Tie.objects.apart(case, areas)]
