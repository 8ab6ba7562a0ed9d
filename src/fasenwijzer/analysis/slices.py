"""A long list a piece at a time, the newest first to be seen, each piece in the order in which it was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

Row = TypeVar("Row")
SIZE = 20


@dataclass(frozen=True)
class Slice(Generic[Row]):
    """One piece. `earlier` and `later` are the numbers of the pieces beside it, 0 when there is none."""

    key: str
    rows: list[Row]
    earlier: int
    later: int
    many: int
    """How many there are in all."""


def slice_of(key: str, rows: Sequence[Row] | QuerySet[Any, Row], asked: Mapping[str, str]) -> Slice[Row]:
    """The piece that ?<key>=<number> asks for; the newest when it asks for nothing that is there.

    Of a set of records only the piece is fetched, from the end where the newest are: two queries.
    """
    many = rows.count() if isinstance(rows, QuerySet) else len(rows)
    last = max(-(-many // SIZE), 1)
    told = asked.get(key, "")
    number = min(int(told), last) if told.isdecimal() and 0 < len(told) < 6 and int(told) else 1
    newest_first = rows.reverse() if isinstance(rows, QuerySet) else rows[::-1]
    shown = list(newest_first[(number - 1) * SIZE : number * SIZE])[::-1]
    return Slice(key, shown, number + 1 if number < last else 0, number - 1, many)
