"""Somebody is referred: search first, then who it is and what was asked. The facts are those of Rudi's case."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Case, Client, Referral
from fasenwijzer.configurator.models import Edition

pytestmark = pytest.mark.django_db
WHO = "/referrals/add/"
PERSON = "/referrals/add/person/"
RUDI = {
    "call_name": "Rudi",
    "family_name": "Isenia",
    "given_names": "Rudsel Ignacio",
    "born_0": "19",
    "born_1": "8",
    "born_2": "1983",
    "phone": "06-00001100",
    "address": "briefadres: Sluisdwarsstraat 900, 0000 AA Zuiderhaven",
    "languages": "Papiaments (thuis), Nederlands goed; lange brieven liever samen lezen",
}
CALLED = {
    "arrived_on": "14-1-2025",
    "channel": "phone",
    "by_kind": "referrer",
    "by_name": "Anneloes Tuinstra",
    "by_function": "veldwerker",
    "by_phone": "06-00001112",
    "request": "Rudi slaapt sinds november in de nachtopvang. Hij wil weg uit ‘het circus’, werk en een kamer.",
    "legal_basis": "wmo",
    "setting": "residential",
}
ALIKE = {"call_name": "Noor", "family_name": "Haverkamp"}


def test_somebody_new_in_two_steps(browse, ineke):
    browser = browse(ineke)
    step = browser.post(WHO, {"call_name": "Rudi", "family_name": "Isenia", "born_2": "1983"})
    assert step.url == PERSON
    asked = browser.get(PERSON).content.decode()
    assert 'value="Isenia"' in asked
    assert "We vonden niemand die op deze persoon lijkt." in asked
    done = browser.post(PERSON, RUDI | CALLED)
    case = Case.objects.get()
    assert done.url == reverse("cases:referral", args=[case.pk])
    assert (case.client.name, case.client.born_day, case.client.given_names) == ("Rudi Isenia", 19, "Rudsel Ignacio")
    assert (case.referral.arrived_on, case.legal_basis, case.setting) == (date(2025, 1, 14), "wmo", "residential")
    page = browser.get(done.url).content.decode()
    assert all(words in page for words in ("Anneloes Tuinstra", "veldwerker", "06-00001112", "nachtopvang"))
    assert browser.get(PERSON).url == WHO


def test_somebody_we_know_gets_a_new_case_and_a_running_one_is_told(browse, ineke, noor):
    browser = browse(ineke)
    assert browser.post(WHO, ALIKE).url == "/referrals/add/known/"
    assert "We vonden niemand" not in browser.get(PERSON).content.decode()
    known = browser.get("/referrals/add/known/").content.decode()
    assert "1991" in known
    assert "012" in known
    assert not any(words in known for words in ("Wilgenstraat", "06-00000012"))
    again = reverse("cases:new-referral-again", args=[noor.client.pk])
    assert "notice" in browser.get(again).content.decode()
    assert browser.post(again, CALLED | {"arrived_on": "1-3-2026"}).status_code == 302
    assert noor.client.cases.count() == 2


def test_one_name_is_enough_from_the_first_step(browse, ineke, noor):
    assert browse(ineke).post(WHO, {"family_name": "Isenia"}).url == PERSON
    assert "op Haverkamp" in browse(ineke).post(WHO, {"family_name": "Haverkamp"}, follow=True).content.decode()
    answer = browse(ineke).post(WHO, {"phone": "06-00000012"})
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, {"call_name"})


def test_where_the_guidance_is_may_be_unknown(browse, ineke):
    browser = browse(ineke)
    browser.post(WHO, {"call_name": "Rudi"})
    page = browser.get(PERSON).content.decode()
    assert "Niets gekozen" not in page
    assert "nog niet bekend" in page


def test_a_known_client_is_reached_through_the_search_only(browse, ineke, noor):
    assert browse(ineke).get(reverse("cases:new-referral-again", args=[noor.client.pk])).status_code == 404


def test_looking_for_somebody_is_logged_without_the_name(browse, ineke, noor):
    browse(ineke).post(WHO, ALIKE)
    line = Event.objects.filter(action="search").get()
    assert list(line.changes.values_list("field", "after")) == [("found", "1")]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"call_name": "", "family_name": ""}, "call_name"),
        ({"born_0": "31", "born_1": "2"}, "born"),
        ({"born_0": "29", "born_1": "2", "born_2": "1983"}, "born"),
        ({"born_2": "1899"}, "born"),
        ({"born_2": "2030"}, "born"),
        ({"born_0": "20", "born_1": "1", "born_2": "2025"}, "born"),
        ({"born_1": ""}, "born"),
        ({"arrived_on": "11-3-2026"}, "arrived_on"),
        ({"arrived_on": "gisternacht"}, "arrived_on"),
        ({"arrived_on": ""}, "arrived_on"),
        ({"channel": ""}, "channel"),
        ({"channel": "pigeon"}, "channel"),
        ({"by_phone": "12"}, "by_phone"),
        ({"email": "rudi"}, "email"),
        ({"call_name": "R" * 201}, "call_name"),
        ({"team": "999"}, "team"),
    ],
)
def test_what_is_not_right_is_told_at_the_field_and_nothing_is_lost(browse, ineke, wrong, field):
    answer = browse(ineke).post(PERSON, RUDI | CALLED | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in page
    assert "Sluisdwarsstraat 900" in page
    assert not Client.objects.exists()


@pytest.mark.parametrize(
    "names",
    [("Yıldırım", "’t Hof-O'Brien"), ("Нoор", "Зелінська"), ("نور", "العلي"), ("𝕹", "x" * 200), ("<b>", "{{ x }}")],
)
def test_any_name_is_kept_as_it_is(browse, ineke, names):
    call_name, family_name = names
    told = {"call_name": call_name, "family_name": family_name, "born_0": "", "born_1": "", "born_2": ""}
    assert browse(ineke).post(PERSON, RUDI | CALLED | told).status_code == 302
    client = Client.objects.get()
    assert (client.call_name, client.family_name, client.born_year) == (call_name, family_name, None)


def test_a_sign_that_no_database_keeps_is_left_out(browse, ineke):
    assert browse(ineke).post(PERSON, RUDI | CALLED | {"request": "rust\0 en werk"}).status_code == 302
    assert Referral.objects.get().request == "rust en werk"


def test_a_double_click_writes_down_one_referral(browse, ineke):
    browser, once = browse(ineke), {"once": "7c1b"}
    first, second = (browser.post(PERSON, RUDI | CALLED | once) for _press in range(2))
    assert first.url == second.url
    assert Case.objects.count() == 1


def test_an_edition_is_chosen_when_there_are_more(browse, ineke):
    youth = Edition.publish_new(name="Jong", base="youth", by=ineke)
    browser = browse(ineke)
    browser.post(WHO, {"call_name": "Rudi"})
    assert "Jong" in browser.get(PERSON).content.decode()
    browser.post(PERSON, RUDI | CALLED | {"edition": youth.pk})
    assert Case.objects.get().edition == youth


def test_a_team_leader_writes_down_a_referral_for_the_own_team(browse, tamara, oost, west):
    browser = browse(tamara)
    assert browser.post(PERSON, RUDI | CALLED).status_code == 422
    assert browser.post(PERSON, RUDI | CALLED | {"team": west.pk}).status_code == 422
    done = browser.post(PERSON, RUDI | CALLED | {"team": oost.pk})
    assert browser.get(done.url).status_code == 200


def test_a_worker_writes_down_no_referral(browse, jolanda):
    assert browse(jolanda).get(WHO).status_code == 403
