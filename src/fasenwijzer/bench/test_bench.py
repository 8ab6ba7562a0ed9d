"""A small made-up organisation is whole, always the same, and its pages open."""

import pytest
from django.db import connection

from fasenwijzer.bench.day import beside, measure, table
from fasenwijzer.bench.organisation import Crowd, build
from fasenwijzer.cases.models import Client, PhaseEntry
from fasenwijzer.journal.models import Entry

pytestmark = pytest.mark.django_db


def small(seed):
    build(Crowd(clients=25, active=12, seed=seed, talks=4, reports=4))


def test_everything_points_at_something_and_people_can_be_added(tuesday):
    small(1)
    connection.check_constraints()
    assert Client.objects.count() == 25
    assert Client.register(call_name="Noor", family_name="Haverkamp", by=None).pk > 25


def test_a_seed_gives_the_same_people_and_a_day_of_work_in_it_is_timed(tuesday):
    small(7)
    assert PhaseEntry.objects.count() == 176
    lines = measure(1)
    assert {"today", "plan:plan", "monitor of all: goals"} <= {line.page for line in lines}
    sent = {line.page: line.queries for line in lines if " " in line.page and "monitor" not in line.page}
    assert sent.keys() == {"send a report", "go on to the next phase"}
    assert all(line.queries <= 50 for line in lines if line.page not in sent)
    assert max(sent.values()) <= 90
    assert Entry.objects.filter(text="Samen de post geopend. Het lukte.").exists()
    half = {line.page: {"p95": line.p95 / 2, "cpu": line.cpu / 2} for line in lines}
    assert {(line.growth, line.cpu_growth) for line in beside(lines, half)} == {(2.0, 2.0)}
    assert "queries" in table(lines)
