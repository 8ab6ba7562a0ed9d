"""Days and times of the wall clock in Amsterdam, as moments; and the hour that does not exist."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from fasenwijzer.clock import AMSTERDAM

LONGEST_NIGHT = timedelta(hours=8)
"""A talk that ends before it began goes on past midnight, when it then lasts no longer than this."""


class NoSuchTime(ValueError):
    """In the night that summer time begins, the clock skips an hour."""


class EndsBeforeItBegins(ValueError):
    """The end lies before the beginning, and not just past midnight either."""


def moment(day: date, at: time) -> datetime:
    """A day and a time in Amsterdam. In the hour that comes twice in autumn: the first. Raises NoSuchTime."""
    wall = datetime.combine(day, at, tzinfo=AMSTERDAM)
    if wall.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) != wall.replace(tzinfo=None):
        raise NoSuchTime(wall.isoformat())
    return wall


def end_of(day: date, start: time, end: time) -> datetime:
    """When a talk ends that begins on a day; just past midnight is the next day. Raises the two errors above."""
    if end > start:
        return moment(day, end)
    tomorrow = day + timedelta(days=1)
    night = datetime.combine(tomorrow, end) - datetime.combine(day, start)
    if not timedelta(0) < night <= LONGEST_NIGHT:
        raise EndsBeforeItBegins
    return moment(tomorrow, end)


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """The first moment of the first day and the first moment after the last."""
    midnight = time()
    return (
        datetime.combine(first, midnight, tzinfo=AMSTERDAM),
        datetime.combine(last + timedelta(days=1), midnight, tzinfo=AMSTERDAM),
    )


def day_of(at: datetime) -> date:
    """The date on the wall in Amsterdam."""
    return at.astimezone(AMSTERDAM).date()
