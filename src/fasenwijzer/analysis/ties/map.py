"""The lines of a case as a picture and as a list: each topic once, in the order of the life areas."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.analysis.ties.models import Effect, Tie, Topic
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.figures import Knot, Strand


@dataclass(frozen=True)
class TieMap:
    """What the figure draws, and the names to choose from while typing."""

    knots: list[Knot]
    strands: list[Strand]
    topics: list[str]


def map_of(case: Case, ties: list[Tie]) -> TieMap:
    """Without a query: the ties of the case are at hand."""
    topics = _topics(case, ties)
    at = {topic: number for number, topic in enumerate(topics)}
    strands = [Strand(at[tie.source], at[tie.target], tie.effect == Effect.HELPS, tie.both_ways) for tie in ties]
    return TieMap([_knot(case, topic) for topic in topics], strands, sorted({t.name for t in topics if t.name}))


def _topics(case: Case, ties: list[Tie]) -> list[Topic]:
    order = {area.key: number for number, area in enumerate(case.method.life_areas)}
    every = {topic: None for tie in ties for topic in (tie.source, tie.target)}
    return sorted(every, key=lambda topic: (order.get(topic.area, len(order)), topic.name))


def _knot(case: Case, topic: Topic) -> Knot:
    area = case.method.life_area(topic.area)
    return Knot(topic.name or area.name, area.icon, area.hue)
