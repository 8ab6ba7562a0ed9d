"""Days on which offices work in the Netherlands: not in the weekend, not on a holiday of the Algemene termijnenwet.

That law (article 3) names New Year's Day, Good Friday (as its equal), Easter Monday, King's Day, 5 May, Ascension Day,
Whit Monday and both days of Christmas.
"""

from datetime import date, timedelta
from functools import cache

SATURDAY = 5


def after_working_days(day: date, number: int) -> date:
    """The day on which so many working days have passed since a day; the day itself does not count."""
    while number > 0:
        day += timedelta(days=1)
        number -= is_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in holidays(day.year)


@cache
def holidays(year: int) -> frozenset[date]:
    """The holidays of a year."""
    easter = easter_of(year)
    moving = (-2, 1, 39, 50)  # Good Friday, Easter Monday, Ascension Day, Whit Monday
    fixed = ((1, 1), (5, 5), (12, 25), (12, 26))
    return frozenset(
        {date(year, month, day) for month, day in fixed}
        | {easter + timedelta(days=days) for days in moving}
        | {kings_day(year)}
    )


def kings_day(year: int) -> date:
    """27 April; when that is a Sunday, the day before."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == SATURDAY + 1 else day


def easter_of(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus printed it)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
