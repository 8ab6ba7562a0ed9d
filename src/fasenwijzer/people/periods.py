"""What holds from a day to a day, or until further notice: the first and the last day count."""

from __future__ import annotations

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from fasenwijzer import clock

Held = TypeVar("Held", bound=models.Model)


def holds_on(day: date) -> Q:
    """Of a record with `since` and `until`."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))


class PeriodQuerySet(models.QuerySet[Held]):
    """Of records with `since` and `until`."""

    def on(self, day: date) -> Self:
        """What holds on a day."""
        return self.filter(holds_on(day))

    def current(self) -> Self:
        """What holds today."""
        return self.on(clock.today())
