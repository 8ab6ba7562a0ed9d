"""The days of conversations that repeat. Plain dates in, plain dates out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice, takewhile

from fasenwijzer.journal.suitable import first_that_suits
from fasenwijzer.plan.actions.repeating import Every

MOST = 52
"""How many conversations are planned at once at the most: every week for a year."""
WEEKS = {Every.WEEK: 1, Every.TWO_WEEKS: 2}


def days_of(every: str, *, first: date, until: date | None = None, times: int = MOST) -> list[date]:
    """So many days, or fewer when they would pass `until`; the first one always counts.

    A holiday gives way to the first working day after it. The first day was chosen by people and stays.
    """
    ahead = (first_that_suits(day, like=first) for day in _steps(every, first))
    in_time = takewhile(lambda day: until is None or day <= until, ahead)
    return [first, *islice(in_time, min(times, MOST) - 1)]


def _steps(every: str, first: date) -> Iterator[date]:
    """The days after the first, holidays or not."""
    for number in count(1):
        if every == Every.MONTH:
            yield _months_later(first, number)
        else:
            yield first + timedelta(weeks=WEEKS[Every(every)] * number)


def _months_later(first: date, number: int) -> date:
    """The same weekday of a later month: the second Tuesday after the second Tuesday; the last one for a fifth."""
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    begin = date(year, month + 1, 1)
    day = begin + timedelta(days=(first.weekday() - begin.weekday()) % 7, weeks=(first.day - 1) // 7)
    return day if day.month == begin.month else day - timedelta(weeks=1)
