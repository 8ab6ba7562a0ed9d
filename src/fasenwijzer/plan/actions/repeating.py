"""When something that repeats is done next, and how that is said. Plain dates in, plain dates out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

A_YEAR = 366


class Every(TextChoices):
    """Once, or with which rhythm."""

    ONCE = "once", gettext_lazy("once")
    DAYS = "days", gettext_lazy("on fixed days")
    WEEK = "week", gettext_lazy("every week")
    TWO_WEEKS = "two_weeks", gettext_lazy("every two weeks")
    MONTH = "month", gettext_lazy("every month")
    OTHER = "other", gettext_lazy("otherwise")


EARLY = {Every.DAYS: 0, Every.WEEK: 3, Every.TWO_WEEKS: 6, Every.MONTH: 14}
"""How many days too early still counts for the time that was coming."""


def next_time(
    every: str, *, start: date, today: date, weekdays: str = "", until: date | None = None, told: Iterable[date] = ()
) -> date | None:
    """The first time from today on that nobody told about yet; None when there is none, or only words say when.

    weekdays: figures, 1 is Monday. told: the days on which it was done, or on which it was said that it was not.
    """
    if every not in EARLY:
        return None
    early, days = timedelta(days=EARLY[Every(every)]), list(told)
    for time in _times(every, start, weekdays, max(start, today)):
        if until and time > until:
            return None
        if not any(time - early <= day <= time for day in days):
            return time
    return None


def _times(every: str, start: date, weekdays: str, since: date) -> Iterator[date]:
    """The days of a rhythm, for a year."""
    for ahead in range(A_YEAR):
        day = since + timedelta(days=ahead)
        if _falls_on(every, start, weekdays, day):
            yield day


def _falls_on(every: str, start: date, weekdays: str, day: date) -> bool:
    match every:
        case Every.DAYS:
            return str(day.isoweekday()) in weekdays
        case Every.WEEK:
            return (day - start).days % 7 == 0
        case Every.TWO_WEEKS:
            return (day - start).days % 14 == 0
        case _:
            return day.day == min(start.day, monthrange(day.year, day.month)[1])


def rhythm_in_words(every: str, *, start: date | None, weekdays: str = "", words: str = "") -> str:
    """How often, as people say it; nothing for what is done once."""
    match every:
        case Every.DAYS if len(weekdays) == 7:
            return _("every day")
        case Every.DAYS:
            return _("every %(days)s") % {"days": _listed([str(WEEKDAYS[int(figure) - 1]) for figure in weekdays])}
        case Every.WEEK if start:
            return _("every week on %(day)s") % {"day": WEEKDAYS[start.weekday()]}
        case Every.TWO_WEEKS if start:
            return _("every two weeks on %(day)s") % {"day": WEEKDAYS[start.weekday()]}
        case Every.MONTH if start:
            return _("every month on day %(day)s") % {"day": start.day}
        case Every.OTHER:
            return words
    return ""


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(others)s and %(last)s") % {"others": ", ".join(names[:-1]), "last": names[-1]}
