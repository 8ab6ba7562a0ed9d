"""Arranging the start: take the list over, do, leave out, take back, and add what is different here."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import ChecklistItem, Indication

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_start(browse, jolanda, noor):
    browser = browse(jolanda)

    def send(what, pk=None, phase="start", **said):
        there = {"case_id": noor.pk, "phase": phase} | ({"pk": pk} if pk else {})
        return browser.post(reverse(f"cases:checklist-{what}", kwargs=there), said)

    send.browser = browser
    return send


def test_the_list_of_the_setting_is_taken_over_once(at_start, noor):
    proposed = noor.method.checklist("start", "ambulatory")
    at_start("take-over")
    at_start("take-over")
    assert [item.text for item in noor.checklist_items.all()] == [item.text for item in proposed]


def test_done_on_a_day_by_somebody_and_taken_back(at_start, noor):
    at_start("add", text="briefadres en inschrijving gemeente", who="Rudi en Wietske")
    item = ChecklistItem.objects.get()
    assert at_start("settle", item.pk, done_on="6-3-2025", who="Rudi en Wietske").status_code == 302
    item.refresh_from_db()
    assert (item.done_on, item.who) == (date(2025, 3, 6), "Rudi en Wietske")
    page = at_start.browser.get(reverse("cases:start", args=[noor.pk])).content.decode()
    assert "Rudi en Wietske" in page
    at_start("reopen", item.pk)
    item.refresh_from_db()
    assert not item.settled
    assert item.who == "Rudi en Wietske"


def test_done_today_with_one_press(at_start, noor):
    at_start("add", text="sleutel")
    item = ChecklistItem.objects.get()
    at_start("settle", item.pk, done_on="2026-03-10")
    item.refresh_from_db()
    assert item.done_on == date(2026, 3, 10)


def test_left_out_with_a_reason(at_start):
    at_start("add", text="foto’s en filmpjes", who="Ronald")
    item = ChecklistItem.objects.get()
    assert at_start("leave-out", item.pk, reason="").status_code == 422
    at_start("leave-out", item.pk, reason="Vader geeft geen toestemming voor foto’s.")
    item.refresh_from_db()
    assert item.settled
    assert item.done_on is None
    at_start("settle", item.pk, done_on="vandaag")
    item.refresh_from_db()
    assert item.done_on
    assert not item.left_out_reason


@pytest.mark.parametrize("said", [{"done_on": "11-3-2026"}, {"done_on": ""}, {"done_on": "x"}])
def test_what_is_not_right_is_told(at_start, said):
    at_start("add", text="sleutel")
    assert at_start("settle", ChecklistItem.objects.get().pk, **said).status_code == 422


def test_changed_and_taken_off(at_start):
    at_start("add", text="sleutel")
    item = ChecklistItem.objects.get()
    at_start("change", item.pk, text="twee sleutels", due_on="1-4-2026")
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("twee sleutels", date(2026, 4, 1))
    at_start("withdraw", item.pk)
    assert not ChecklistItem.objects.standing().exists()
    at_start("put-back", item.pk)
    assert ChecklistItem.objects.standing().get() == item


def test_what_was_taken_off_can_be_taken_over_again_and_stands_there_once(at_start, noor):
    at_start("take-over")
    first = noor.checklist_items.first()
    at_start("withdraw", first.pk)
    assert first.text not in [item.text for item in ChecklistItem.objects.of(noor, "start")]
    at_start("take-over")
    at_start("put-back", first.pk)
    at_start("change", first.pk, text="Iets anders")
    assert [item.text for item in ChecklistItem.objects.of(noor, "start")].count(first.text) == 1


def test_two_people_at_one_item_see_each_others_words(at_start, noor, ruben):
    at_start("add", text="sleutel", who="Noor")
    item = ChecklistItem.objects.get()
    address = reverse("cases:checklist-change", kwargs={"case_id": noor.pk, "phase": "start", "pk": item.pk})
    seen = {"seen": at_start.browser.get(address).context["form"]["seen"].value()}
    item.correct(text="twee sleutels", due_on=date(2026, 4, 1), by=ruben)
    answer = at_start("change", item.pk, text="een sleutelkoord", who="Noor", due_on="", **seen)
    assert answer.status_code == 422
    for shown in ("twee sleutels", "een sleutelkoord", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    form = answer.context["form"]
    again = {name: form[name].value() for name in ("text", "who", "due_on", "seen")}
    assert at_start("change", item.pk, **again).status_code == 302
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("een sleutelkoord", date(2026, 4, 1))


def test_what_somebody_typed_is_not_lost_when_it_was_taken_off_meanwhile(at_start, noor, ruben):
    at_start("add", text="sleutel")
    item = ChecklistItem.objects.get()
    address = reverse("cases:checklist-change", kwargs={"case_id": noor.pk, "phase": "start", "pk": item.pk})
    seen = {"seen": at_start.browser.get(address).context["form"]["seen"].value()}
    item.withdraw(by=ruben)
    assert at_start.browser.get(address).status_code == 302
    answer = at_start("change", item.pk, text="twee sleutels", **seen)
    assert answer.status_code == 422
    again = {"text": "twee sleutels", "seen": answer.context["form"]["seen"].value()}
    at_start("change", item.pk, **again)
    assert ChecklistItem.objects.of(noor, "start").get().text == "twee sleutels"


def test_the_exit_has_its_own_list_behind_its_own_door(at_start, noor, browse, ineke, idris):
    at_start("take-over", phase="exit")
    assert noor.checklist_items.filter(phase="exit").exists()
    there = {"case_id": idris.pk, "phase": "exit"}
    assert browse(ineke).get(reverse("cases:checklist-add", kwargs=there)).status_code == 403


def test_an_item_of_the_exit_is_not_reached_through_the_start(at_start, noor, jolanda):
    item = ChecklistItem.add(case=noor, phase="exit", text="afscheid", by=jolanda)
    assert at_start("settle", item.pk, done_on="vandaag").status_code == 404


def test_without_a_setting_the_list_asks_where(browse, ineke, idris):
    page = browse(ineke).get(reverse("cases:start", args=[idris.pk])).content.decode()
    assert reverse("cases:change-placement", args=[idris.pk]) in page


def test_an_indication_is_written_down_changed_and_taken_away(at_start, noor):
    browser = at_start.browser
    add = reverse("cases:add-indication", args=[noor.pk])
    assert browser.post(add, {"about": ""}).status_code == 422
    assert browser.post(add, {"since": "1-5-2025", "until": "1-4-2025"}).status_code == 422
    assert browser.post(add, {"requested_on": "1-3-2025", "received_on": "1-2-2025"}).status_code == 422
    told = {"issued_by": "gemeente Lindewaard", "received_on": "17-4-2025", "since": "14-4-2025", "about": "dagopvang"}
    assert browser.post(add, told).status_code == 302
    indication = Indication.objects.get()
    change = reverse("cases:change-indication", args=[noor.pk, indication.pk])
    assert browser.post(change, told | {"until": "13-4-2026"}).status_code == 302
    assert "gemeente Lindewaard" in browser.get(reverse("cases:start", args=[noor.pk])).content.decode()
    browser.post(reverse("cases:remove-indication", args=[noor.pk, indication.pk]))
    assert not Indication.objects.exists()


def test_who_reads_english_takes_over_the_same_list_and_reads_it_in_english(at_start, noor, jolanda):
    jolanda.tell_about_self(name=jolanda.name, phone="", language="en", shortcuts=True)
    at_start("take-over")
    item = noor.checklist_items.first()
    assert item.text == "Vaste begeleider en vervanger voorgesteld"
    page = at_start.browser.get(reverse("cases:start", args=[noor.pk])).content.decode()
    assert "Own worker and stand-in introduced" in page
    at_start("change", item.pk, text="Vaste begeleider: Jolanda", who="")
    page = at_start.browser.get(reverse("cases:start", args=[noor.pk])).content.decode()
    assert "Vaste begeleider: Jolanda" in page
    assert "Own worker and stand-in introduced" not in page
