"""Those who were here before make figures, and ask nothing of anybody's day."""

from datetime import datetime

import pytest

from fasenwijzer import clock
from fasenwijzer.cases.models import Case, WaitingListPlace
from fasenwijzer.demo import build
from fasenwijzer.demo.people.idris_warsame import idris
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.monitor import over, periods
from fasenwijzer.monitor.figures import figure_of
from fasenwijzer.monitor.indicators import OUTCOMES
from fasenwijzer.people.models import User
from fasenwijzer.risks.models import Incident
from fasenwijzer.today.mine import looked_after

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    clock.travel_to(datetime(2026, 3, 10, 11, 40, tzinfo=clock.AMSTERDAM))
    build([idris], before=120)
    clock.travel_to(datetime(2026, 3, 10, 11, 40, tzinfo=clock.AMSTERDAM))
    yield
    clock.travel_back()


def test_their_guidance_is_over_and_rounded_off(town):
    assert Case.objects.running().count() == 1
    assert not WaitingListPlace.objects.waiting().exclude(case__in=Case.objects.running()).exists()
    assert not Aftercare.objects.open().exists()
    assert not Incident.objects.exists()
    for who in ("teamleider", "intake", "begeleider"):
        running = looked_after(User.objects.get(email=f"{who}@fasenwijzer.example"))
        assert running.exclude(place__until=None).count() == 0


def test_the_outcomes_of_the_organisation_are_told_and_compared_in_time(town):
    whole = next(one for one in over.everybody() if one.key == "organisation")
    times = periods.beside(periods.offered(clock.today(), quarters=False)[0])
    methods = [Case.objects.order_by("pk").last().edition.method]
    told = {one.key: figure_of(one, whole, times, methods) for one in OUTCOMES.indicators}
    assert sum(value.number is not None for value in told["reached"].whole.values) >= 3
    assert told["dropped_out"].whole.now.number is not None
