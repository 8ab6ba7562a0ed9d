"""What every part of a made-up life writes with: the file, the days between which it is alive, and chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.db import models

from fasenwijzer.bench.heap import Heap
from fasenwijzer.bench.names import AREAS
from fasenwijzer.clock import AMSTERDAM

TAKEN_AWAY = 0.03
"""How often something was written by mistake."""


@dataclass
class Pen:
    """Nothing is written about a day after `last`: there the file ends, or it is today."""

    heap: Heap
    chance: Random
    case: int
    worker: int
    last: date
    goals: list[tuple[int, date]] = field(default_factory=list)
    """With the day from which people report on them."""
    is_writing: bool = False
    """A version of the description is not established yet; there is only one such."""
    members: list[int] = field(default_factory=list)
    areas: tuple[str, ...] = AREAS
    """The life areas of the edition."""

    def write(self, model: type[models.Model], **told: Any) -> int:
        return self.heap.add(model, **told)

    def perhaps(self, model: type[models.Model], **told: Any) -> int:
        """Now and then it is taken away again."""
        return self.heap.add(model, **told, **self.mistake())

    def mistake(self) -> dict[str, Any]:
        """What a row says that was taken away again; of most rows nothing."""
        return {"withdrawn_at": at(self.last), "withdrawn_by_id": self.worker} if self.often(TAKEN_AWAY) else {}

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def after(self, day: date, least: int, most: int) -> date:
        return day + timedelta(days=self.chance.randint(least, most))

    def each(self, first: date, last: date, least: int, most: int) -> Iterator[date]:
        """Days between two days, so far apart."""
        day = self.after(first, least, most)
        while day <= min(last, self.last):
            yield day
            day = self.after(day, least, most)


def at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), AMSTERDAM)
