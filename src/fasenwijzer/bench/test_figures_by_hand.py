"""Every figure, in made-up organisations, against the same counted by hand from the records (`tests/by_hand.py`)."""

import pytest

from fasenwijzer import clock
from fasenwijzer.bench.organisation import Crowd, build
from fasenwijzer.cases.models import Case
from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.monitor.indicators.indicator import Made
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import beside, offered
from fasenwijzer.monitor.tallies import Tally, counted
from fasenwijzer.people.models import Team
from fasenwijzer.tests.by_hand import BY_HAND
from fasenwijzer.tests.records_by_hand import Records

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[1, 2])
def crowd(request, tuesday):
    """Forty-five made-up people; always the same for a seed."""
    build(Crowd(clients=45, active=20, seed=request.param, talks=10, reports=10))
    return Records()


def by_hand(events, cases, periods, made):
    """By part and period: how many, worth what together, how many people, and who is on either side."""
    found = {}
    for part in {event.part for event in events}:
        found[part] = []
        for period in periods:
            there = [e for e in events if e.part == part and e.case in cases and period.first <= e.on <= period.last]
            people, yes, no = (
                {cases[e.case] for e in there if wanted(e)}
                for wanted in (lambda e: True, lambda e: e.worth == 1, lambda e: e.worth == 0)
            )
            found[part].append((len(there), sum(e.worth for e in there), len(people), len(yes), len(no)))
    return {part: tallies for part, tallies in found.items() if any(many for many, *_rest in tallies)}


def told(tally: Tally, made):
    total = tally.many if made is Made.COUNT else round(tally.total, 6)
    return (tally.many, total, tally.people, tally.people_yes, tally.people_no)


def same_shape(tallies, made):
    sides = made is Made.SHARE
    return [
        (many, round(total, 6), people, *((yes, no) if sides else (0, 0))) for many, total, people, yes, no in tallies
    ]


def test_every_indicator_is_counted_by_hand():
    assert set(BY_HAND) == set(INDICATORS)


def test_every_figure_is_what_the_records_say(crowd):
    """Over the organisation and over a team, in years and in quarters."""
    team = Team.objects.order_by("pk").first()
    clients = {case.pk: case.client_id for case in crowd.all(Case)}
    of_team = {case.pk: case.client_id for case in crowd.all(Case) if case.team_id == team.pk}
    whole = Over("organisation", "", "", {}, ("team", "edition"))
    mine = Over("team", "", "", {"team": team.pk})
    something = set()
    for key, indicator in INDICATORS.items():
        events = list(BY_HAND[key](crowd))
        for over, cases in ((whole, clients), (mine, of_team)):
            for period in offered(clock.today(), quarters=True)[::4]:
                periods = beside(period)
                parts = counted(indicator, over, periods)
                sql = {part: [told(each.at(n), indicator.made) for n in range(4)] for part, each in parts.items()}
                sql = {part: tallies for part, tallies in sql.items() if any(many for many, *_rest in tallies)}
                hand = by_hand(events, cases, periods, indicator.made)
                assert sql == {part: same_shape(row, indicator.made) for part, row in hand.items()}, (key, over.key)
                something |= {key} if hand else set()
    assert something >= set(INDICATORS) - {"aftercare", "measures"}
