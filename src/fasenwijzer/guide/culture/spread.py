"""The spread of a scan: per row how often each mark was given, now and wished."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.guide.culture.models import FEWEST, CultureScan, Moment
from fasenwijzer.guide.culture.rows import HIGHEST, LOWEST, ROWS, Row

MARKS = tuple(range(LOWEST, HIGHEST + 1))


@dataclass(frozen=True)
class Spread:
    """One row: how often each mark was given, from 1 to 10, and what lies in the middle."""

    row: Row
    now: tuple[int, ...]
    wished: tuple[int, ...]

    @property
    def middle_now(self) -> float:
        return middle(self.now)

    @property
    def middle_wished(self) -> float:
        return middle(self.wished)

    @property
    def lines(self) -> list[tuple[str, tuple[int, ...], list[tuple[int, int]], float]]:
        """Now and wished: how often each mark was given, those that were, and the middle."""
        return [
            (_("Now"), self.now, given(self.now), self.middle_now),
            (_("Wished"), self.wished, given(self.wished), self.middle_wished),
        ]


def spread_of(scan: CultureScan) -> list[Spread] | None:
    """One query more than how many took part; nothing while too few did, or while a next answer could be told apart."""
    if not scan.closed_on or scan.many < FEWEST:
        return None
    counted: dict[Any, int] = defaultdict(int)
    for count in scan.counts.all():
        counted[count.row, count.moment, count.mark] = count.many
    return [
        Spread(
            row,
            tuple(counted[row.key, Moment.NOW, mark] for mark in MARKS),
            tuple(counted[row.key, Moment.WISHED, mark] for mark in MARKS),
        )
        for row in ROWS
    ]


def given(many: tuple[int, ...]) -> list[tuple[int, int]]:
    """Each mark that was given, with how often."""
    return [(mark, times) for mark, times in zip(MARKS, many, strict=True) if times]


def middle(many: tuple[int, ...]) -> float:
    """The mark in the middle when all stand in a row; between two, their mean. An average would hide the spread."""
    row = [mark for mark, times in zip(MARKS, many, strict=True) for _time in range(times)]
    half = len(row) // 2
    return row[half] if len(row) % 2 else (row[half - 1] + row[half]) / 2
