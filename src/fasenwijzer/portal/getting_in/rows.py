"""Everybody of the client's side of a file, as the worker's page tells it."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.access.client_side import Capacity, Stage, stage_of
from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.portal.getting_in.law import what_it_gives


@dataclass(frozen=True)
class Represents:
    """A representation with what it gives today."""

    one: Representation
    gives: str


def representatives(case: Case) -> list[Represents]:
    """Everybody who represents the client, or did; who did before comes last."""
    stage = stage_of(case.client.age)
    standing = Representation.objects.standing().filter(case=case).select_related("user")
    found = [Represents(one, _gives(one, case, stage)) for one in standing.prefetch_related("areas", "parts")]
    return sorted(found, key=lambda row: row.one.has_ended)


def _gives(one: Representation, case: Case, stage: Stage) -> str:
    areas = [case.method.life_area(key).name for key in one.area_keys]
    return what_it_gives(Capacity(one.capacity), stage, one.part_keys, areas)
