"""Weeks from Monday to Sunday, and how they stand in an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from fasenwijzer import clock

WRITTEN = re.compile(r"(\d{4})-W(\d{2})")
YEARS = range(1900, 2101)


@dataclass(frozen=True)
class Week:
    """The week that begins on this Monday."""

    monday: date

    @classmethod
    def of(cls, day: date) -> Week:
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def read(cls, text: str) -> Week:
        """`2026-W11`; anything else is this week."""
        found = WRITTEN.fullmatch(text)
        if not found or int(found[1]) not in YEARS:
            return cls.of(clock.today())
        try:
            return cls(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        except ValueError:
            return cls.of(clock.today())

    def __str__(self) -> str:
        year, week, _day = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week

    @property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=ahead) for ahead in range(7)]

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def before(self) -> Week:
        return Week(self.monday - timedelta(days=7))

    @property
    def after(self) -> Week:
        return Week(self.monday + timedelta(days=7))

    @property
    def is_now(self) -> bool:
        return self == Week.of(clock.today())
