"""What the records of the network promise, whoever writes them."""

from datetime import date

import pytest
from django.db import IntegrityError

from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import NetworkMember

pytestmark = pytest.mark.django_db


@pytest.fixture
def gul(noor, jolanda):
    return NetworkMember.add(
        case=noor,
        name="Gül Aydın",
        relation="buurvrouw",
        nearness=1,
        gets=["practical"],
        gives=["practical", "company"],
        by=jolanda,
    )


def test_support_goes_both_ways(gul):
    assert [s.kind for s in gul.gets] == ["practical"]
    assert [s.kind for s in gul.gives] == ["practical", "company"]
    assert (gul.initials, gul.is_professional) == ("GA", False)


def test_saying_the_support_anew_leaves_a_line_only_when_it_changed(gul, jolanda):
    before = Event.objects.count()
    gul.tune(gets=["practical"], gives=["company"], by=jolanda)
    assert Event.objects.count() == before + 1
    assert [s.kind for s in gul.gives] == ["company"]


def test_who_left_is_not_current_from_the_next_day(gul, noor, jolanda, at):
    gul.end(on=date(2026, 3, 10), by=jolanda)
    assert NetworkMember.objects.of(noor).current().get() == gul
    at(2026, 3, 11)
    assert not NetworkMember.objects.of(noor).current().exists()
    assert NetworkMember.objects.of(noor).get().has_left


def test_nobody_leaves_before_coming(gul, jolanda):
    gul.correct(since=date(2026, 1, 1), by=jolanda)
    with pytest.raises(IntegrityError):
        gul.end(on=date(2025, 12, 31), by=jolanda)


@pytest.mark.parametrize("name, initials", [("  ", " "), ("(’t) Hof", "H"), ("王 小明", "王小"), ("Sem", "S")])
def test_initials_of_any_name(name, initials):
    assert NetworkMember(name=name).initials.strip() == initials.strip()
