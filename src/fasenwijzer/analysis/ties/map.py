"""The lines of a case as a picture and as a list: each topic once, in the order of the life areas."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fasenwijzer.analysis.ties.models import Effect, Tie, Topic
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.figures import Knot, Strand
from fasenwijzer.ui.figures.ties import MOST

MOST_NAMES = 100
"""Lines of which the names are offered while typing."""


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
    return TieMap([_knot(case, topic) for topic in topics], strands, names_of(ties))


def names_of(ties: list[Tie]) -> list[str]:
    """The short names that were used last, to choose from."""
    return sorted({topic.name for tie in ties[-MOST_NAMES:] for topic in (tie.source, tie.target) if topic.name})


def _topics(case: Case, ties: list[Tie]) -> list[Topic]:
    """In the order of the life areas; when there are more than the figure draws, those with the most lines first."""
    order = {area.key: number for number, area in enumerate(case.method.life_areas)}
    lines = Counter(topic for tie in ties for topic in (tie.source, tie.target))
    drawn = {topic for topic, _many in lines.most_common(MOST)}
    return sorted(lines, key=lambda topic: (topic not in drawn, order.get(topic.area, len(order)), topic.name))


def _knot(case: Case, topic: Topic) -> Knot:
    area = case.method.life_area(topic.area)
    return Knot(topic.name or area.name, area.icon, area.hue)
