"""Figures through time: per item a line for every rater, beside each other; no average and no total."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.models import Measurement, Rater
from fasenwijzer.method import instruments
from fasenwijzer.method.instruments import Instrument, Item


@dataclass(frozen=True)
class Line:
    """What one kind of rater said of one item, the oldest first."""

    who: str
    words: str
    values: list[int]

    @property
    def is_series(self) -> bool:
        """There is something to see in time."""
        return len(self.values) > 1


@dataclass(frozen=True)
class Row:
    """One item with everybody's line."""

    item: Item
    lines: list[Line]


@dataclass(frozen=True)
class Sheet:
    """One instrument of a case: everything measured with it, per item and per moment."""

    instrument: Instrument
    name: str
    measurements: list[Measurement]
    rows: list[Row]
    cells: list[tuple[Item, list[int | None]]]
    lowest: list[LowestAnswer]

    @property
    def remarks(self) -> list[Measurement]:
        return [taken for taken in self.measurements if taken.remark]

    @property
    def about(self) -> list[str]:
        """What the figures are about, when that is not the client."""
        return list(dict.fromkeys(taken.about for taken in self.measurements if taken.about))


@dataclass(frozen=True)
class LowestAnswer:
    """The lowest answer of somebody, on which items: something to learn from."""

    taken: Measurement
    value: int
    items: list[str]


def sheets_of(case: Case) -> list[Sheet]:
    """A sheet for every instrument in use, and for what was measured before with another. Two queries."""
    by_key: dict[str, list[Measurement]] = {key: [] for key in case.method.instruments}
    for taken in Measurement.objects.of(case):
        by_key.setdefault(taken.instrument, []).append(taken)
    return [sheet(case, instruments.load(key, case.method.language), taken) for key, taken in by_key.items()]


def sheet(case: Case, instrument: Instrument, measurements: list[Measurement]) -> Sheet:
    items = instrument.asks(case.method.life_areas)
    return Sheet(
        instrument=instrument,
        name=case.method.instrument(instrument.key),
        measurements=measurements,
        rows=[Row(item, lines_of(case, item, measurements)) for item in items] if measurements else [],
        cells=[(item, [taken.figures.get(item.key) for taken in measurements]) for item in items],
        lowest=[found for taken in measurements if (found := lowest_of(taken, items))] if instrument.learns else [],
    )


def lines_of(case: Case, item: Item, measurements: Iterable[Measurement]) -> list[Line]:
    """Workers follow each other up, so theirs is one line; of parents and network everybody has a line."""
    lines: dict[tuple[str, str], Line] = {}
    for taken in measurements:
        value = taken.figures.get(item.key)
        if value is None:
            continue
        words = case.method.word("worker") if taken.rater_kind == Rater.WORKER else taken.rater_name
        key = (taken.rater_kind, words)
        lines.setdefault(key, Line(taken.who, words, [])).values.append(value)
    return [lines[key] for key in sorted(lines, key=lambda key: Rater.values.index(key[0]))]


def lowest_of(taken: Measurement, items: Iterable[Item]) -> LowestAnswer | None:
    given = [(item.text, taken.figures[item.key]) for item in items if item.key in taken.figures]
    if not given:
        return None
    least = min(value for _text, value in given)
    return LowestAnswer(taken, least, [text for text, value in given if value == least])


def likely_moment(case: Case, taken_before: Any) -> str:
    """The moment that fits where the case stands: the first one, one in between, at the exit, or later."""
    if case.ended:
        return "later"
    if case.phase == "exit":
        return "exit"
    return "between" if taken_before else "start"
