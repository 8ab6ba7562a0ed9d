"""On which days conversations that repeat fall: holidays give way, the weekday stays."""

from datetime import date

import pytest

from fasenwijzer.journal.series.days import MOST, days_of
from fasenwijzer.journal.suitable import first_that_suits

TUESDAY = date(2026, 3, 10)


def test_every_two_weeks_until_the_day_to_look_back():
    days = days_of("two_weeks", first=TUESDAY, until=date(2026, 4, 30))
    assert days == [TUESDAY, date(2026, 3, 24), date(2026, 4, 7), date(2026, 4, 21)]


def test_easter_monday_gives_way_to_tuesday_and_the_week_after_it_is_monday_again():
    days = days_of("week", first=date(2026, 3, 30), times=3)
    assert days == [date(2026, 3, 30), date(2026, 4, 7), date(2026, 4, 13)]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (TUESDAY, [date(2026, 4, 14), date(2026, 5, 12)]),  # the second Tuesday
        (date(2026, 3, 31), [date(2026, 4, 28), date(2026, 5, 26)]),  # the fifth, so the last
        (date(2026, 11, 10), [date(2026, 12, 8), date(2027, 1, 12)]),  # over new year
    ],
)
def test_every_month_on_the_same_weekday(first, later):
    assert days_of("month", first=first, times=3) == [first, *later]


def test_never_more_than_a_year_of_weeks():
    assert len(days_of("week", first=TUESDAY, times=500)) == MOST
    assert len(days_of("week", first=TUESDAY, until=date(2040, 1, 1))) == MOST


def test_a_weekend_is_proposed_only_to_who_was_used_to_it():
    saturday = date(2026, 3, 14)
    assert first_that_suits(saturday) == date(2026, 3, 16)
    assert first_that_suits(saturday, like=date(2026, 3, 7)) == saturday
    assert first_that_suits(date(2026, 4, 3)) == date(2026, 4, 7)  # Good Friday, the weekend, Easter Monday
