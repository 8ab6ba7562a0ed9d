"""Days to propose: not on a holiday, and in a weekend only when people were used to that already."""

from __future__ import annotations

from datetime import date, timedelta

from fasenwijzer.method.working_days import SATURDAY, holidays

A_DAY = timedelta(days=1)


def suits(day: date, *, like: date | None = None) -> bool:
    """Whether to propose a day; `like`: a day people chose themselves, so that its weekday is right for them."""
    chosen = like is not None and like.weekday() == day.weekday()
    return day not in holidays(day.year) and (chosen or day.weekday() < SATURDAY)


def first_that_suits(day: date, *, like: date | None = None) -> date:
    """This day, or the first one after it that suits."""
    while not suits(day, like=like):
        day += A_DAY
    return day
