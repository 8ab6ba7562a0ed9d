"""The way so far: when the present round began, and which phase was left for the exit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from fasenwijzer.cases.models import Case, PhaseEntry


@dataclass(frozen=True, slots=True)
class Way:
    cycle_began_on: date | None
    exit_from: str


class Stay(NamedTuple):
    """A stay in a phase, without all that a record of it carries: there are eight times as many as cases."""

    case: int
    pk: int
    phase: str
    cycle: int
    since: date


def ways_of(cases: Iterable[Case]) -> dict[int, Way]:
    """For every case its way. One query."""
    places = {case.pk: case.here for case in cases}
    standing = PhaseEntry.objects.standing().filter(case__in=places).order_by("case", "pk")
    rows = (Stay(*row) for row in standing.values_list("case", "pk", "phase", "cycle", "since").iterator())
    grouped = {case: list(stays) for case, stays in groupby(rows, key=lambda stay: stay.case)}
    return {case: _way(grouped.get(case, []), place) for case, place in places.items()}


def _way(stays: list[Stay], place: PhaseEntry) -> Way:
    began = next((stay.since for stay in stays if stay.cycle == place.cycle), None)
    return Way(began, _left_for_exit(stays, place))


def _left_for_exit(stays: list[Stay], place: PhaseEntry) -> str:
    """Empty when the case is not in the exit, or came there by rounding off."""
    if place.phase != "exit" or place.came_by != "leave_early":
        return ""
    before = [stay.phase for stay in stays if stay.pk < place.pk]
    return before[-1] if before else ""
