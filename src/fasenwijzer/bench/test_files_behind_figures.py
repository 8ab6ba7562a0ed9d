"""The files behind a figure add up to it, in made-up organisations: every figure, every part, every period."""

import pytest

from fasenwijzer import clock
from fasenwijzer.bench.organisation import Crowd, build
from fasenwijzer.cases.models import Assignment
from fasenwijzer.configurator.models import Edition
from fasenwijzer.monitor import over, periods
from fasenwijzer.monitor.behind import behind
from fasenwijzer.monitor.figures import figure_of, number_of
from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.monitor.tallies import Tally, counted
from fasenwijzer.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[3, 4])
def crowd(request, tuesday):
    build(Crowd(clients=60, active=30, seed=request.param, talks=8, reports=8))


def those_who_open_files():
    """A leader of a team, and the worker who guides most."""
    guides = Assignment.objects.current().values_list("user", flat=True)
    busy = max(set(guides), key=list(guides).count)
    users = [User.objects.get(email="leader0@fasenwijzer.example"), User.objects.get(pk=busy)]
    return [whom for user in users for whom in over.offered(user) if whom.opens]


def test_the_files_add_up_to_every_figure(crowd):
    """What is told, and what is too small to be told too."""
    methods, seen = [edition.method for edition in Edition.objects.published()], set()
    for whom in those_who_open_files():
        for period in periods.offered(clock.today(), quarters=True)[::3]:
            for key, indicator in INDICATORS.items():
                parts = counted(indicator, whom, periods.beside(period))
                for row in figure_of(indicator, whom, periods.beside(period), methods).rows:
                    found = behind(indicator, whom, period, row.part.key).whole
                    figure = parts[row.part.key].at(-1) if row.part.key in parts else Tally()
                    assert found.many == figure.many, (key, row.part.key)
                    if row.now.number is not None:
                        assert number_of(found, indicator.made) == pytest.approx(row.now.number), (key, row.part.key)
                    seen |= {key} if found.many else set()
    assert len(seen) > len(INDICATORS) * 0.7, set(INDICATORS) - seen


def test_without_a_part_all_parts_are_listed(crowd):
    whom = those_who_open_files()[0]
    period = periods.offered(clock.today(), quarters=False)[0]
    for indicator in (one for one in INDICATORS.values() if one.parts):
        figure = figure_of(indicator, whom, [period], [Edition.objects.published().get().method])
        each = [behind(indicator, whom, period, row.part.key).whole.many for row in figure.rows]
        assert behind(indicator, whom, period, None).whole.many == sum(each), indicator.key
