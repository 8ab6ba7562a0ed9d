"""Each parent fills in what may go wrong, alone; the worker lays the two beside each other."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.portal.inventory.moment import open_moment
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Inventory
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def parents(noor, represent):
    is_born(noor, 2015)
    return represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)


@pytest.fixture
def fill_in(browse, noor):
    address = reverse("portal:fill-in-inventory", args=[noor.pk])
    return lambda user, **told: browse(user).post(address, {"once": "", **told})


@pytest.fixture
def mine(browse, noor):
    return lambda user: browse(user).get(reverse("portal:inventory", args=[noor.pk])).content.decode()


def test_each_parent_alone_and_side_by_side_with_the_worker(browse, noor, parents, jolanda, fill_in, mine):
    ria, ben = parents
    assert fill_in(ria, **{"risk-conflict-level": "high", "risk-conflict-helps": f"Rust {HOSTILE}"}).status_code == 302
    assert fill_in(ben, **{"risk-conflict-level": "low", "note": "Het gaat goed."}).status_code == 302
    assert "Een grote kans" in mine(ria)
    assert "Het gaat goed." not in mine(ria)
    assert "Rust" not in mine(ben)
    page = browse(jolanda).get(reverse("risks:inventories", args=[noor.pk])).content.decode()
    for told in ("Ria en Ben verschillen over 1 van de 1.", "ver uit elkaar", "zelf ingeleverd", "Het gaat goed."):
        assert told in page
    assert HOSTILE not in page


def test_handed_in_it_stays_as_it_is_for_the_worker_too(browse, noor, parents, jolanda, fill_in):
    fill_in(parents[0], **{"risk-conflict-level": "high"})
    made = Inventory.objects.get()
    assert (made.rater_kind, made.rater_name, made.own_hand, made.on) == ("parent", "Ria", True, TODAY)
    worker = browse(jolanda)
    assert worker.get(reverse("risks:change-inventory", args=[noor.pk, made.pk])).status_code == 302
    worker.post(reverse("risks:withdraw-inventory", args=[noor.pk, made.pk]), {"once": ""})
    assert Inventory.objects.get().withdrawn_at is None


def test_a_second_time_waits_for_the_next_evaluation(noor, parents, fill_in, mine):
    ria, ben = parents
    fill_in(ria, **{"risk-conflict-level": "high"})
    fill_in(ria, **{"risk-conflict-level": "low"})
    assert Inventory.objects.get().seen.get().level == "high"
    assert "vragen we het je" in mine(ria) or "Je zei op" in mine(ria)
    assert open_moment(noor, ria) == ""
    assert open_moment(noor, ben)
    told = {"moment": Inventory.objects.get().moment, "seen": [Seen("conflict", "low")], "rater_kind": "parent"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Inventory.fill_in(case=noor, on=TODAY, by=ria, own_hand=True, rater_name="Ria", **told)


def test_nothing_filled_in_and_words_without_a_choice_are_told(parents, fill_in):
    assert fill_in(parents[0]).status_code == 422
    answer = fill_in(parents[0], **{"risk-conflict-remark": "Vaak ruzie"})
    assert answer.status_code == 422
    assert "Vaak ruzie" in answer.content.decode()
    assert not Inventory.objects.exists()


def test_noor_fills_in_her_own(noor, noor_herself, fill_in):
    fill_in(noor_herself, **{"risk-debts-level": "unknown"})
    made = Inventory.objects.get()
    assert (made.rater_kind, made.rater_name) == ("client", noor.client.name)


def test_who_helps_is_not_asked(browse, noor, gul, fill_in):
    assert browse(gul).get(reverse("portal:inventory", args=[noor.pk])).status_code == 403
    assert fill_in(gul, **{"risk-conflict-level": "high"}).status_code == 403


def test_as_many_queries_for_one_as_for_three(browse, noor, parents, jolanda):
    address = reverse("portal:inventory", args=[noor.pk])

    def made(moment):
        told = {"seen": [Seen("conflict", "low"), Seen("debts", "low")], "rater_kind": "parent", "rater_name": "Ria"}
        Inventory.fill_in(case=noor, on=TODAY, moment=moment, by=parents[0], own_hand=True, **told)

    made("start")
    few = queries_of(browse(parents[0]), address)
    made("between")
    made("evaluation")
    assert queries_of(browse(parents[0]), address) == few
