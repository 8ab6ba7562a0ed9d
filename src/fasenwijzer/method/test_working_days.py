"""Weekends and holidays do not count when the law says "within three working days"."""

from datetime import date

import pytest

from fasenwijzer.method.working_days import after_working_days, easter_of, holidays, is_working_day


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2026, 3, 10), date(2026, 3, 13)),  # Tuesday to Friday
        (date(2026, 3, 12), date(2026, 3, 17)),  # over a weekend
        (date(2026, 4, 2), date(2026, 4, 9)),  # Good Friday, Easter and its Monday
        (date(2026, 12, 24), date(2026, 12, 30)),  # Christmas on Friday and Saturday
        (date(2026, 12, 30), date(2027, 1, 5)),  # New Year
        (date(2026, 3, 14), date(2026, 3, 18)),  # known on a Saturday
    ],
)
def test_three_working_days(since, until):
    assert after_working_days(since, 3) == until


def test_easter_moves_and_the_kings_day_makes_way_for_sunday():
    assert [easter_of(year) for year in (2024, 2025, 2026)] == [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5)]
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)
    assert not is_working_day(date(2026, 5, 14))
    assert not is_working_day(date(2026, 5, 25))
