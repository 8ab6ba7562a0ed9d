"""Days of a story, counted from today: so many days ago, or still to come."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from fasenwijzer.clock import AMSTERDAM

SATURDAY = 5
LEAP_DAY = (2, 29)


@dataclass(frozen=True)
class Days:
    """Counts from the moment of building. Negative is ago, positive is to come."""

    now: datetime

    @property
    def today(self) -> date:
        return self.now.date()

    def day(self, offset: int) -> date:
        """Exactly so many days from today, whatever day of the week that is."""
        return self.today + timedelta(days=offset)

    def workday(self, offset: int) -> date:
        """The same, but a day in the weekend becomes the Friday before, and one to come the Monday after."""
        day = self.day(offset)
        in_weekend = day.weekday() - SATURDAY
        if in_weekend < 0:
            return day
        return day - timedelta(days=in_weekend + 1) if offset < 0 else day + timedelta(days=2 - in_weekend)

    def at(self, offset: int, clock_time: str, *, exactly: bool = False) -> datetime:
        """A moment on a working day, or `exactly` so many days from today; today itself is always today."""
        day = self.day(offset) if exactly or not offset else self.workday(offset)
        return datetime.combine(day, time.fromisoformat(clock_time), tzinfo=AMSTERDAM)

    def today_at(self, clock_time: str) -> datetime:
        """Earlier today; when that hour has not come yet: now."""
        return min(self.at(0, clock_time), self.now)

    def born(self, *, age: int, month: int = 0, day: int = 0) -> dict[str, int]:
        """A birth date of somebody who has this age today; month and day may be unknown (0).

        The 29th of February becomes the 28th in a year without it.
        """
        had_birthday = (self.today.month, self.today.day) >= (month or 12, day or 31)
        year = self.today.year - age - (0 if had_birthday else 1)
        if (month, day) == LEAP_DAY and not isleap(year):
            return self.born(age=age, month=2, day=28)
        known = {"born_year": year, "born_month": month, "born_day": day}
        return {part: number for part, number in known.items() if number}
