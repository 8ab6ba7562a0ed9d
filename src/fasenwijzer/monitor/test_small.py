"""What is too small is not told, and does not follow from what is told."""

import random

import pytest
from django.utils import translation

from fasenwijzer.access.few import LEAST
from fasenwijzer.monitor.figures import _value
from fasenwijzer.monitor.indicators.indicator import Made
from fasenwijzer.monitor.small import hidden
from fasenwijzer.monitor.tallies import Counted, Tally


def of(*people):
    """One group, with a row for each person."""
    return Counted({(): [Tally(many, many, many) for many in people]})


def by_team(**teams):
    return Counted({(name,): [Tally(many, many, many)] for name, many in teams.items()})


def test_fewer_than_five_people_are_not_told():
    assert hidden({"": of(4, 5, 0)}, Made.COUNT, 0) == {""}
    assert hidden({"": of(4, 5, 0)}, Made.COUNT, 1) == set()
    assert hidden({"": of(4, 5, 0)}, Made.COUNT, 2) == set(), "nobody is nobody"


def test_a_small_part_takes_the_smallest_other_along():
    parts = {"reached": of(12), "partly": of(7), "let_go": of(2), "not_reached": of(0)}
    assert hidden(parts, Made.COUNT, 0) == {"let_go", "partly"}


def test_small_parts_that_are_many_together_go_alone():
    parts = {"reached": of(12), "partly": of(3), "let_go": of(4)}
    assert hidden(parts, Made.COUNT, 0) == {"partly", "let_go"}


def test_the_whole_is_not_told_when_one_team_is_too_small():
    assert hidden({"": by_team(oost=12, west=3)}, Made.COUNT, 0) == {""}
    assert hidden({"": by_team(oost=12, west=3, noord=3)}, Made.COUNT, 0) == set()
    assert hidden({"": by_team(oost=12, west=1, noord=1)}, Made.COUNT, 0) == {""}


def test_a_team_may_be_divided_in_more_than_one_way():
    groups = {("oost", "adults"): [Tally(9, 9, 9)], ("west", "adults"): [Tally(6, 6, 6)]}
    assert hidden({"": Counted(groups)}, Made.SUM, 0) == set()
    young = {**groups, ("west", "young"): [Tally(2, 2, 2)]}
    assert hidden({"": Counted(young)}, Made.SUM, 0) == {""}, "west has eight, but only two are young"


@pytest.mark.parametrize("seed", range(20))
def test_nothing_hidden_follows_from_the_parts_that_are_shown(seed):
    chance = random.Random(seed)  # noqa: S311
    parts = {str(number): of(chance.choice([0, 1, 2, 4, 5, 9, 30])) for number in range(chance.randint(1, 8))}
    out = hidden(parts, Made.COUNT, 0)
    left = sum(parts[key].at(0).people for key in out)
    everybody = sum(part.at(0).people for part in parts.values())
    assert all(key in out for key, part in parts.items() if 0 < part.at(0).people < LEAST)
    assert not out or left >= LEAST or left == everybody


@pytest.mark.parametrize(
    ("yes", "no", "words"),
    [
        (9, 9, "50%"),
        (3, 1, "not shown"),
        (30, 2, "nearly all"),
        (2, 30, "hardly any"),
        (6, 3, "not shown"),
        (9, 0, "100%"),
    ],
)
def test_a_share_does_not_point_at_the_few(yes, no, words):
    tally = Tally(yes + no, yes, yes + no, yes, no)
    is_hidden = bool(hidden({"": Counted({(): [tally]})}, Made.SHARE, 0))
    with translation.override("en"):
        assert _value(tally, Made.SHARE, is_hidden).words == words
