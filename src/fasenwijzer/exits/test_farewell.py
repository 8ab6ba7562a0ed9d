"""The exit through the browser: aftercare, transfer, network, and what stays possible after the end."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import ChecklistItem, Ending
from fasenwijzer.exits.models import Aftercare, AftercareDeclined, NetworkAfterwards, Transfer
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import moment
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)
JUNE = date(2026, 6, 15)
HOSTILE = '"><script>alert(1)</script>{{ 7|add:7 }} ’t Hof ' + "é" * 150


@pytest.fixture
def here(noor):
    def address(name="exit", *more):
        return reverse(f"exits:{name}", args=[noor.pk, *more])

    return address


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def leaving(noor, jolanda):
    walk(noor, jolanda, [("evaluation", 2, DAY), ("exit", 2, DAY)])
    return noor


@pytest.fixture
def ended(leaving, jolanda):
    Ending.close(case=leaving, on=DAY, kind="goals_reached", reason="Doelen gehaald.", by=jolanda)
    return leaving


def agree(site, here, **told):
    return site.post(here("add-aftercare"), {"what": "bellen", "on": "15-6-2026", "by_name": "Jolanda", **told})


def test_agree_on_aftercare_and_say_how_it_went(site, here, leaving, at):
    assert agree(site, here).url == here()
    call = Aftercare.objects.get()
    assert (call.on, call.what, call.by_name) == (JUNE, "bellen", "Jolanda")
    at(2026, 6, 16, 9, 0)
    assert 'value="15-6-2026"' in site.get(here("aftercare-done", call.pk)).content.decode()
    site.post(here("aftercare-done", call.pk), {"on": "15-6-2026", "note": "Het gaat goed."})
    assert "Het gaat goed." in site.get(here()).content.decode()
    site.post(here("aftercare-not-done", call.pk))
    assert list(Aftercare.objects.open()) == [call]


def test_aftercare_goes_on_after_the_end(site, here, ended, at):
    agree(site, here)
    at(2026, 6, 15, 17, 0)
    site.post(here("aftercare-done", Aftercare.objects.get().pk), {"on": "vandaag", "note": ""})
    assert not Aftercare.objects.open().exists()


def test_what_was_taken_away_can_be_put_back(site, here, leaving):
    agree(site, here)
    call = Aftercare.objects.get()
    site.post(here("remove-aftercare", call.pk))
    assert site.get(here()).context["aftercare"] == []
    assert site.get(here("change-aftercare", call.pk)).url == here()
    site.post(here("put-back-aftercare", call.pk))
    site.post(here("change-aftercare", call.pk), {"what": "huisbezoek", "on": "13-7-2026", "by_name": "Ruben"})
    assert "huisbezoek, Ruben" in site.get(here()).content.decode()


def test_no_aftercare_is_wanted_until_it_is(site, here, leaving):
    site.post(here("decline-aftercare"), {"reason": "Ik red het nu zelf"})
    assert "Ik red het nu zelf" in site.get(here()).content.decode()
    site.post(here("want-aftercare"))
    assert not AftercareDeclined.objects.exists()
    site.post(here("decline-aftercare"), {"reason": "", "once": "abc"})
    agree(site, here)
    assert not AftercareDeclined.objects.exists()


@pytest.mark.parametrize(
    "wrong, field",
    [({"on": "30-2-2026"}, "on"), ({"on": ""}, "on"), ({"what": " "}, "what"), ({"what": "x" * 301}, "what")],
)
def test_what_is_missing_is_told_at_the_field(site, here, leaving, wrong, field):
    answer = agree(site, here, **wrong)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}


def test_it_did_not_take_place_in_the_future(site, here, leaving):
    agree(site, here)
    answer = site.post(here("aftercare-done", Aftercare.objects.get().pk), {"on": "11-3-2026", "note": "Blijft staan"})
    assert answer.status_code == 422
    assert "Blijft staan" in answer.content.decode()


TRANSFER = {
    "to": "Danuta Lewandowska-Prins",
    "organisation": "Het Kompashuis",
    "consent_on": "9-3-2026",
    "consent_by": "Noor",
    "consent_for": "plan 2, schuldregeling",
    "not_included": "incident en journaal",
    "first_talk_on": "30-4-2026",
    "with_whom": "Noor, Jolanda",
}


def test_a_warm_transfer(site, here, leaving):
    assert site.post(here("add-transfer"), {"to": "Danuta", "organisation": ""}).url == here()
    transfer = Transfer.objects.get()
    assert not transfer.is_settled
    site.post(here("change-transfer", transfer.pk), TRANSFER)
    shown = site.get(here()).content.decode()
    for name in ("to", "organisation", "consent_by", "consent_for", "not_included", "with_whom"):
        assert TRANSFER[name] in shown
    assert Transfer.objects.get().is_settled
    site.post(here("remove-transfer", transfer.pk))
    assert not Transfer.objects.of(leaving).exists()
    site.post(here("put-back-transfer", transfer.pk))
    assert Transfer.objects.of(leaving).exists()


def test_nothing_goes_along_without_consent(site, here, leaving):
    answer = site.post(here("add-transfer"), TRANSFER | {"consent_on": ""})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"consent_on"}


def test_two_people_at_one_transfer_see_each_others_words(site, here, leaving, jolanda):
    transfer = Transfer.arrange(case=leaving, to="Danuta", by=jolanda)
    seen = site.get(here("change-transfer", transfer.pk)).context["form"]["seen"].value()
    transfer.change(by=jolanda, consent_on=DAY, consent_for="alleen plan 2")
    answer = site.post(here("change-transfer", transfer.pk), TRANSFER | {"seen": seen})
    assert answer.status_code == 422
    assert "alleen plan 2" in answer.content.decode()


def test_what_somebody_types_is_not_lost_when_it_is_taken_away_meanwhile(site, here, leaving, jolanda):
    call = Aftercare.agree(case=leaving, on=DAY, what="bellen", by_name="Jolanda", by=jolanda)
    transfer = Transfer.arrange(case=leaving, to="Danuta", by=jolanda)
    seen = site.get(here("change-transfer", transfer.pk)).context["form"]["seen"].value()
    for record in (call, transfer):
        record.withdraw(by=jolanda)
    answer = site.post(here("aftercare-done", call.pk), {"on": "vandaag", "note": "Blijft staan"})
    assert (answer.status_code, "Blijft staan" in answer.content.decode()) == (422, True)
    answer = site.post(here("change-transfer", transfer.pk), TRANSFER | {"seen": seen})
    assert (answer.status_code, TRANSFER["consent_for"] in answer.content.decode()) == (422, True)
    again = TRANSFER | {"seen": answer.context["form"]["seen"].value()}
    assert site.post(here("change-transfer", transfer.pk), again).url == here()
    assert Transfer.objects.of(leaving).get().to == TRANSFER["to"]


def test_who_does_what_afterwards(site, here, leaving, jolanda):
    NetworkMember.add(case=leaving, name="Ria Haverkamp", relation="moeder", by=jolanda)
    assert "Ria Haverkamp (moeder)" in site.get(here("network")).content.decode()
    site.post(here("network"), {"text": "Ria eet elke maand mee."})
    assert NetworkAfterwards.objects.get().text == "Ria eet elke maand mee."
    assert site.post(here("network"), {"text": "  "}).status_code == 422


def test_the_list_of_the_exit(site, here, leaving, jolanda):
    """Case A: seven tasks, six done, one left out with a reason."""
    items = [ChecklistItem.add(case=leaving, phase="exit", text=f"taak {n}", by=jolanda) for n in range(7)]
    for item in items[:6]:
        item.settle(done_on=DAY, by=jolanda)
    items[6].settle(left_out_reason="Niet nodig: adres was al omgezet.", by=jolanda)
    answer = site.get(here())
    assert answer.context["checklist"].settled == 7
    assert "Niet nodig: adres was al omgezet." in answer.content.decode()


def test_the_exit_talk_is_a_conversation(site, here, leaving, jolanda):
    at = moment(DAY, time(15))
    Conversation.plan(case=leaving, kind="exit_talk", starts_at=at, by=jolanda)
    assert len(site.get(here()).context["talks"]) == 1


def test_markup_and_long_words_are_shown_as_they_are(site, here, leaving):
    agree(site, here, what=HOSTILE, by_name=HOSTILE)
    site.post(here("add-transfer"), TRANSFER | {"to": HOSTILE, "not_included": HOSTILE})
    site.post(here("network"), {"text": HOSTILE})
    shown = site.get(here()).content.decode()
    assert "<script>alert" not in shown
    assert shown.count("&lt;script&gt;alert(1)") >= 4


ADDRESSES = ["change-aftercare", "aftercare-done", "change-transfer"]


@pytest.mark.parametrize("name", ADDRESSES)
def test_unknown_numbers_are_not_found(site, here, noor, name):
    assert site.get(here(name, 987654)).status_code == 404
    assert site.get(here(name, 10**30)).status_code == 404


def test_what_belongs_to_another_case_is_not_found(site, here, noor, idris, ineke):
    other = Aftercare.agree(case=idris, on=JUNE, what="bellen", by_name="Ineke", by=ineke)
    for name in ("remove-aftercare", "put-back-aftercare", "aftercare-done", "aftercare-not-done"):
        assert site.post(here(name, other.pk), {"on": "vandaag"}).status_code == 404


def test_an_outsider_finds_nothing(browse, here, noor, bilal):
    site = browse(bilal)
    assert site.get(here()).status_code == 404
    assert agree(site, here).status_code == 404


def test_a_large_exit_asks_no_more_of_the_database(site, here, leaving, jolanda, django_assert_max_num_queries):
    def grow():
        for number in range(5):
            call = Aftercare.agree(case=leaving, on=JUNE, what=f"bellen {number}", by_name="Jolanda", by=jolanda)
            call.finish(on=DAY, note="goed", by=jolanda)
            Transfer.arrange(case=leaving, to=f"Danuta {number}", by=jolanda)
            ChecklistItem.add(case=leaving, phase="exit", text=f"taak {number}", by=jolanda)

    def count():
        with django_assert_max_num_queries(80) as caught:
            assert site.get(here()).status_code == 200
        return len(caught)

    grow()
    count()
    small = count()
    grow()
    assert count() == small
