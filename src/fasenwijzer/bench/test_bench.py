"""A small made-up organisation is whole, always the same, and its pages open."""

import pytest
from django.db import connection

from fasenwijzer.bench.day import measure, table
from fasenwijzer.bench.organisation import Crowd, build
from fasenwijzer.cases.models import Case, Client, PhaseEntry

pytestmark = pytest.mark.django_db


def small(seed):
    build(Crowd(clients=25, active=12, seed=seed, talks=4, reports=4))


def test_everything_points_at_something_and_people_can_be_added(tuesday):
    small(1)
    connection.check_constraints()
    assert Case.objects.count() == 25
    assert Client.register(call_name="Noor", family_name="Haverkamp", by=None).pk > 25


def test_a_seed_gives_the_same_people_and_a_day_of_work_in_it_is_timed(tuesday):
    small(7)
    assert PhaseEntry.objects.count() == 166
    lines = measure(1)
    assert {"today", "plan:plan", "monitor of all: goals"} <= {line.page for line in lines}
    assert all(line.queries <= 45 for line in lines)
    assert "queries" in table(lines)
