from datetime import UTC, date, datetime, timedelta

import pytest

from fasenwijzer import clock


def test_the_day_begins_at_midnight_in_amsterdam():
    clock.travel_to(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    assert clock.today() == date(2026, 7, 1)


def test_a_moment_without_a_zone_is_one_in_amsterdam():
    clock.travel_to(datetime(2026, 1, 5, 9, 0))  # noqa: DTZ001
    assert clock.now().utcoffset() == timedelta(hours=1)


def test_a_clock_that_was_set_stands_still():
    clock.travel_to(datetime(2026, 1, 5, 9, 0, tzinfo=clock.AMSTERDAM))
    assert clock.now() == clock.now()
    assert clock.is_set()


def test_a_ticking_clock_runs_on():
    clock.travel_to(datetime(2026, 1, 5, 9, 0, tzinfo=clock.AMSTERDAM), ticking=True)
    first = clock.now()
    assert first.date() == date(2026, 1, 5)
    assert clock.now() > first


def test_travelling_back_returns_to_the_real_time():
    clock.travel_to(datetime(2020, 1, 1, tzinfo=clock.AMSTERDAM))
    clock.travel_back()
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert not clock.is_set()


def test_the_clock_of_a_real_record_cannot_be_set(settings):
    settings.CLOCK_CAN_BE_SET = False
    with pytest.raises(clock.ClockMayNotBeSet):
        clock.travel_to(datetime(2020, 1, 1, tzinfo=clock.AMSTERDAM))
