"""The time, asked in one place, so that a whole case can be played on its own dates.

All code that means "now" or "today" asks it here. Only tests and a demo can set the clock.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
"""Dutch law and Dutch organisations reckon ages, terms and office days in this zone."""

_set_to: datetime | None = None
_ahead = timedelta(0)


class ClockMayNotBeSet(RuntimeError):
    """Somebody tried to set the clock of a real record."""


def now() -> datetime:
    """This moment, aware, in Amsterdam."""
    if _set_to is not None:
        return _set_to
    return datetime.now(AMSTERDAM) + _ahead


def today() -> date:
    """The date in Amsterdam."""
    return now().date()


def travel_to(moment: datetime, *, ticking: bool = False) -> None:
    """Set the clock to a moment (without a zone: Amsterdam). It stands still there, or with `ticking` runs on."""
    global _set_to, _ahead  # one clock for the whole process is the point
    if not settings.CLOCK_CAN_BE_SET:
        raise ClockMayNotBeSet("The clock can be set only in a test or a demo.")
    there = moment.replace(tzinfo=AMSTERDAM) if moment.tzinfo is None else moment.astimezone(AMSTERDAM)
    _set_to = None if ticking else there
    _ahead = there - datetime.now(AMSTERDAM) if ticking else timedelta(0)


def travel_back() -> None:
    """Return to the real time. Always allowed."""
    global _set_to, _ahead
    _set_to, _ahead = None, timedelta(0)


def is_set() -> bool:
    """Whether the clock says something else than the time."""
    return _set_to is not None or bool(_ahead)
