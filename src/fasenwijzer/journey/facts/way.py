"""The way so far: when the present round began, and which phase was left for the exit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from fasenwijzer.cases.models import Case, PhaseEntry


@dataclass(frozen=True, slots=True)
class Way:
    cycle_began_on: date | None
    exit_from: str


def ways_of(cases: Iterable[Case]) -> dict[int, Way]:
    """For every case its way. One query."""
    places = {case.pk: case.here for case in cases}
    standing = PhaseEntry.objects.standing().filter(case__in=places).order_by("case", "pk")
    grouped = {case: list(entries) for case, entries in groupby(standing, key=lambda entry: entry.case_id)}
    return {case: _way(grouped.get(case, []), place) for case, place in places.items()}


def _way(entries: list[PhaseEntry], place: PhaseEntry) -> Way:
    began = next((entry.since for entry in entries if entry.cycle == place.cycle), None)
    return Way(began, _left_for_exit(entries, place))


def _left_for_exit(entries: list[PhaseEntry], place: PhaseEntry) -> str:
    """Empty when the case is not in the exit, or came there by rounding off."""
    if place.phase != "exit" or place.came_by != "leave_early":
        return ""
    before = [entry.phase for entry in entries if entry.pk < place.pk]
    return before[-1] if before else ""
