"""What each figure means is printed as the program itself tells it."""

import pytest

from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.monitor.manual import what_figures_mean


@pytest.mark.parametrize("key", INDICATORS)
def test_every_figure_stands_in_it_once(key):
    assert what_figures_mean().count(f"`{key}`") == 1


def test_the_words_are_those_of_the_standard():
    assert "%(" not in what_figures_mean()
    assert "met dezelfde cliënt" in what_figures_mean()
