"""Dates and times in words, in the language of the reader. Written for speed: lists show hundreds of them."""

import datetime
from functools import lru_cache
from typing import NamedTuple

from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_3, MONTHS_ALT, WEEKDAYS
from django.utils.translation import get_language, get_language_bidi, ngettext, override
from django.utils.translation import gettext as _

from fasenwijzer import clock

SMALL = ("pl", "uk")
"""Languages that write months and days with a small letter, and of which Django gives them with a capital."""
RIGHT_TO_LEFT = "\u200f"
"""Unseen. Without it the number with which a date begins goes with a Latin name before it, away from its month."""
Moment = datetime.date | datetime.datetime


class Names(NamedTuple):
    """Months alone, months in a date (Polish: 10 marca, not marzec), short months and weekdays of a language."""

    months: tuple[str, ...]
    dated: tuple[str, ...]
    short: tuple[str, ...]
    days: tuple[str, ...]


@lru_cache(maxsize=8)
def names(language: str | None) -> Names:
    """Looked up once."""
    with override(language):
        months, dated, short = (tuple(str(of[n]) for n in range(1, 13)) for of in (MONTHS, MONTHS_ALT, MONTHS_3))
        days = tuple(str(WEEKDAYS[number]) for number in range(7))
    if language in SMALL:
        months, dated, days = (tuple(name.lower() for name in of) for of in (months, dated, days))
    english = (language or "en").startswith("en")
    return Names(months, dated, tuple(name.capitalize() for name in short) if english else short, days)


def local(moment: Moment) -> Moment:
    """A moment with a time zone, on the clock on the wall here."""
    if isinstance(moment, datetime.datetime) and moment.tzinfo is not None:
        return timezone.localtime(moment)
    return moment


def local_day(moment: Moment) -> datetime.date:
    here = local(moment)
    return here.date() if isinstance(here, datetime.datetime) else here


def month_name(month: int) -> str:
    return names(get_language()).months[month - 1]


def year_unless_this(on: datetime.date) -> str:
    return "" if on.year == clock.today().year else f" {on.year}"


def day(moment: Moment) -> str:
    """dinsdag 10 maart, with the year when it is not this year."""
    on = local_day(moment)
    told = names(get_language())
    return f"{told.days[on.weekday()]} {on.day} {told.dated[on.month - 1]}{year_unless_this(on)}"


def short_day(moment: Moment) -> str:
    """10 mrt, with the year when it is not this year."""
    on = local_day(moment)
    return begun(f"{on.day} {short_month(on)}{year_unless_this(on)}")


def begun(date: str) -> str:
    """A date that begins with a number, in the direction of the reader."""
    return RIGHT_TO_LEFT + date if get_language_bidi() else date


def short_month(moment: Moment) -> str:
    """mrt."""
    return names(get_language()).short[local_day(moment).month - 1]


def long_day(moment: Moment, with_year: bool = True) -> str:
    """10 maart 2026."""
    on = local_day(moment)
    return begun(f"{on.day} {names(get_language()).dated[on.month - 1]}{f' {on.year}' if with_year else ''}")


def clock_time(moment: datetime.datetime | datetime.time) -> str:
    """10:30."""
    here = local(moment) if isinstance(moment, datetime.datetime) else moment
    return f"{here:%H:%M}"


def since(moment: Moment) -> str:
    """vandaag, gisteren, 3 dagen geleden, over 3 dagen, 2 maanden geleden."""
    days = (clock.today() - local_day(moment)).days
    if days in (0, 1, -1):
        return {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}[days]
    many, ahead = abs(days), days < 0
    if many < 60:
        return counted_days(many, ahead)
    return counted_months(round(many / 30.44), ahead) if many < 700 else counted_years(round(many / 365.25), ahead)


def counted_days(many: int, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(n)s day", "in %(n)s days", many) % {"n": many}
    return ngettext("%(n)s day ago", "%(n)s days ago", many) % {"n": many}


def counted_months(many: int, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(n)s month", "in %(n)s months", many) % {"n": many}
    return ngettext("%(n)s month ago", "%(n)s months ago", many) % {"n": many}


def counted_years(many: int, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(n)s year", "in %(n)s years", many) % {"n": many}
    return ngettext("%(n)s year ago", "%(n)s years ago", many) % {"n": many}


def initials_of(name: str) -> str:
    """One or two letters for the mark beside a name: of its first and its last word; empty without a name."""
    words = [word for word in name.split() if word[:1].isalpha()] or [name.strip()]
    return "".join(word[:1] for word in (words if len(words) < 2 else (words[0], words[-1]))).upper()
