"""The client opens parts for people of the network, sees what waits for whom, and stops it with one press."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.cases.models import Representation
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.tests.cast import TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def ria(noor, login, jolanda):
    member = NetworkMember.add(case=noor, by=jolanda, name="Ria Haverkamp", relation="moeder")
    member.let_in(login("Ria Haverkamp"), by=jolanda)
    return member


def text_of(browser, noor):
    return " ".join(browser.get(f"/mine/{noor.pk}/sharing/").content.decode().split())


def opens(browser, noor, member, *parts, **other):
    told = {"parts": list(parts), "since": "10-3-2026"} | other
    return browser.post(f"/mine/{noor.pk}/sharing/{member.pk}/", told)


def test_she_opens_a_part_and_stops_it_with_one_press(browse, noor, noor_herself, ria):
    browser = browse(noor_herself)
    assert "Ziet niets van je dossier." in text_of(browser, noor)
    assert opens(browser, noor, ria, "agenda", "plan").status_code == 302
    consent = Consent.objects.get()
    assert consent.holds
    assert consent.given.get().name == "Noor Haverkamp"
    assert "Staat open:</b> de afspraken, het hele plan." in text_of(browser, noor)
    assert browse(ria.user).get(f"/mine/{noor.pk}/").status_code == 200
    browse(noor_herself).post(f"/mine/{noor.pk}/sharing/consents/{consent.pk}/stop/")
    assert browse(ria.user).get(f"/mine/{noor.pk}/").status_code == 404


def test_stopping_is_undone_only_by_who_stopped(browse, noor, noor_herself, ria, jolanda, represent):
    opens(browse(noor_herself), noor, ria, "plan")
    consent = Consent.objects.get()
    browser = browse(noor_herself)
    browser.post(f"/mine/{noor.pk}/sharing/consents/{consent.pk}/stop/")
    curator = represent("Hilde Brouwer", Capacity.CURATOR)
    again = f"/mine/{noor.pk}/sharing/consents/{consent.pk}/again/"
    assert browse(curator).post(again).status_code == 404
    assert browse(noor_herself).post(again).status_code == 302
    assert Consent.objects.whole().get().holds


def test_under_sixteen_the_parent_says_yes_too(browse, noor, noor_herself, ria, represent):
    is_born(noor, 2012)
    parent = represent("Sanne Vos", Capacity.PARENT)
    opens(browse(noor_herself), noor, ria, "plan")
    consent = Consent.objects.whole().get()
    assert not consent.holds
    assert "Moet nog ja zeggen: ouder met gezag of voogd." in text_of(browse(noor_herself), noor)
    yes = f"/mine/{noor.pk}/sharing/consents/{consent.pk}/agree/"
    assert browse(noor_herself).post(yes).status_code == 404
    browser = browse(parent)
    assert "Dit wacht op jou." in text_of(browser, noor)
    assert browser.post(yes).status_code == 302
    assert Consent.objects.whole().get().holds


@pytest.mark.parametrize(
    "wrong",
    [
        {"parts": []},
        {"since": "9-3-2026"},
        {"until": "9-3-2026"},
        {"since": "nooit"},
    ],
)
def test_what_is_still_needed_is_told_and_nothing_opens(browse, noor, noor_herself, ria, wrong):
    answer = opens(browse(noor_herself), noor, ria, "plan", **wrong)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not Consent.objects.exists()


def test_it_begins_on_the_day_that_was_chosen(browse, noor, noor_herself, ria, at):
    opens(browse(noor_herself), noor, ria, "plan", since="12-3-2026")
    assert "Gaat later open:" in text_of(browse(noor_herself), noor)
    assert browse(ria.user).get(f"/mine/{noor.pk}/").status_code == 404
    at(2026, 3, 12, 0, 0)
    assert browse(ria.user).get(f"/mine/{noor.pk}/").status_code == 200


def test_somebody_of_another_file_is_not_here(browse, noor, noor_herself, idris, ineke):
    other = NetworkMember.add(case=idris, by=ineke, name="Hodan")
    assert opens(browse(noor_herself), noor, other, "plan").status_code == 404


def test_many_people_ask_no_more_questions(browse, noor, noor_herself, ria, jolanda):
    opens(browse(noor_herself), noor, ria, "plan")
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/sharing/"
    few = queries_of(browser, address)
    for number in range(8):
        member = NetworkMember.add(case=noor, by=jolanda, name=f"Buur {number}")
        opens(browser, noor, member, "agenda")
    assert queries_of(browser, address) == few


def test_what_one_parent_closed_the_other_does_not_open_alone(browse, noor, represent, jolanda):
    is_born(noor, 2015)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    member = NetworkMember.add(case=noor, by=jolanda, name="Oma Truus")
    share = reverse("portal:share", args=[noor.pk, member.pk])
    told = {"parts": [Part.AGENDA], "since": "10-3-2026", "until": ""}
    browse(ria).post(share, told)
    first = Consent.objects.whole().get()
    assert first.holds
    browse(ben).post(reverse("portal:stop-sharing", args=[noor.pk, first.pk]), {"once": ""})
    browse(ria).post(share, told)
    again = Consent.objects.standing().whole().get()
    agree = reverse("portal:agree-to-share", args=[noor.pk, again.pk])
    browse(ria).post(agree, {"once": ""})
    assert not Consent.objects.whole().get(pk=again.pk).holds
    assert "Dit wacht op jou." not in browse(ria).get(reverse("portal:sharing", args=[noor.pk])).content.decode()
    browse(ben).post(agree, {"once": ""})
    assert Consent.objects.whole().get(pk=again.pk).holds


def test_the_yes_of_a_parent_who_decides_no_more_opens_nothing(noor, jolanda, gul, represent):
    is_born(noor, 2015)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    consent = Consent.ask(member=NetworkMember.objects.get(user=gul), parts=["plan"], since=TODAY, by=ria)
    consent.give(name="Ria", capacity=Capacity.PARENT, on=TODAY, how="", by=ria)
    assert Consent.objects.whole().get(pk=consent.pk).holds
    Representation.objects.get(user=ria).withdraw(by=jolanda)
    assert not Consent.objects.whole().get(pk=consent.pk).holds
    consent.give(name="Ben", capacity=Capacity.PARENT, on=TODAY, how="in gesprek", by=jolanda)
    assert Consent.objects.whole().get(pk=consent.pk).holds
    Representation.objects.get(user=ben).end(on=TODAY - timedelta(days=1), by=jolanda)
    assert not Consent.objects.whole().get(pk=consent.pk).holds


def test_of_two_parents_with_one_name_the_yes_of_each_is_kept(browse, noor, jolanda, ria, represent):
    is_born(noor, 2015)
    one, other = represent("Kim", Capacity.PARENT), represent("Kimberly", Capacity.PARENT)
    Representation.objects.filter(user=other).update(name="Kim")
    User.objects.filter(pk=other.pk).update(name="Kim")
    opens(browse(one), noor, ria, "plan")
    consent = Consent.objects.get()
    browse(one).post(f"/mine/{noor.pk}/sharing/consents/{consent.pk}/stop/")
    opens(browse(other), noor, ria, "plan")
    waits = Consent.objects.whole().latest("pk")
    assert not waits.holds
    waits.give(name="Kim", capacity=Capacity.PARENT, on=TODAY, how="", by=other)
    waits.give(name="Kim", capacity=Capacity.PARENT, on=TODAY, how="", by=one)
    assert {given.by for given in waits.given.order_by("pk")} == {one, other}
