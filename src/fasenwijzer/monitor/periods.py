"""Over which time: whole quarters, and years that end with one. A time that is not over yet is no figure yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from fasenwijzer.ui.words import month_name

QUARTER, YEAR = 3, 12
MANY = 4
"""How many periods stand beside each other."""


@dataclass(frozen=True)
class Period:
    """Whole months: `first` is the first day of the first, `last` the last day of the last."""

    first: date
    last: date

    @property
    def months(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def key(self) -> str:
        return f"{self.first:%Y-%m}_{self.last:%Y-%m}"

    @property
    def name(self) -> str:
        """January to March 2026; the first year is told when it is another one."""
        first, last = month_name(self.first.month), month_name(self.last.month)
        start = first if self.first.year == self.last.year else f"{first} {self.first.year}"
        return _("%(first)s to %(last)s") % {"first": start, "last": f"{last} {self.last.year}"}

    @property
    def short(self) -> str:
        """In figures, for under a picture."""
        return f"{self.first.month}/{self.first.year} – {self.last.month}/{self.last.year}"

    def before(self) -> Period:
        """As long, and ending the day before this one begins."""
        return _ending(self.first, self.months)


def offered(today: date, *, quarters: bool) -> list[Period]:
    """The last years, and quarters for who may open the files: a year less its other quarters is a quarter."""
    over = date(today.year, today.month - (today.month - 1) % QUARTER, 1)
    return [*_row(over, YEAR), *(_row(over, QUARTER) if quarters else [])]


def chosen(key: str, among: list[Period]) -> Period:
    return next((period for period in among if period.key == key), among[0])


def beside(period: Period) -> list[Period]:
    """The period and those before it, the oldest first."""
    found = [period]
    while len(found) < MANY:
        found.insert(0, found[0].before())
    return found


def _row(over: date, months: int) -> list[Period]:
    """The periods of this length that end before a day, the newest first."""
    return list(reversed(beside(_ending(over, months))))


def _ending(after: date, months: int) -> Period:
    """So many months, up to the day before the first day of a month."""
    start = after.year * 12 + after.month - 1 - months
    return Period(date(start // 12, start % 12 + 1, 1), after - timedelta(days=1))
