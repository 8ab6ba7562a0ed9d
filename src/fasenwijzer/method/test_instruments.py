"""Instruments are data that can be trusted: readable, on one scale, and without words that belong to others."""

import pytest

from fasenwijzer.method import edition, instruments


@pytest.mark.parametrize("key", instruments.available())
def test_every_instrument_is_complete(key):
    asked = instruments.load(key)
    assert asked.lowest < asked.highest <= asked.lowest + 10
    assert asked.explanation
    assert asked.low
    assert asked.high
    assert set(asked.raters) <= set(instruments.RATERS)
    assert len({item.key for item in asked.items}) == len(asked.items)


def test_the_matrix_has_thirteen_domains_and_no_criteria():
    asked = instruments.load("self_sufficiency")
    assert len(asked.items) == 13
    assert all(len(item.text) < 30 for item in asked.items)


@pytest.mark.parametrize("name", edition.available())
def test_an_own_figure_is_asked_for_every_life_area(name):
    method = edition.load(name)
    items = instruments.load("own_scale").asks(method.life_areas)
    assert [item.key for item in items] == [area.key for area in method.life_areas]


def test_an_instrument_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        instruments.load("horoscope")
