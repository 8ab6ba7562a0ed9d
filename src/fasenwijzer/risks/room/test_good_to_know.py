"""What is good to know before you go stands where one acts, as long as it holds, and with what helps."""

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import moment
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
TOLD = {
    "kind": "safety",
    "text": "Bel eerst, de hond is bang.",
    "helps": "Praat rustig bij de deur.",
    "agreed_with": "Noor",
    "since": "1-3-2026",
}


@pytest.fixture
def note(noor, jolanda):
    return SafetyNote.agree(case=noor, by=jolanda, **TOLD | {"since": date(2026, 3, 1)})


@pytest.fixture
def talk(noor, jolanda):
    people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
    told = {"kind": "progress_talk", "place": "bij Noor thuis", "people": people, "by": jolanda}
    return Conversation.plan(case=noor, starts_at=moment(date(2026, 3, 10), time(14, 0)), **told)


def places(case):
    """Where somebody acts: the cover, a report, a conversation, the agenda and Today."""
    about = ("cases:data", "journal:report", "journal:plan-conversation", "journal:add-held-conversation")
    return [*(reverse(name, args=[case.pk]) for name in about), "/agenda/", "/"]


def test_it_stands_where_one_acts(browse, jolanda, noor, note, talk):
    for place in places(noor):
        text = browse(jolanda).get(place).content.decode()
        assert "Bel eerst, de hond is bang." in text, place
        assert "Praat rustig bij de deur." in text, place


def test_it_holds_from_its_first_day_until_its_last(browse, jolanda, noor, note, at):
    browser, cover = browse(jolanda), reverse("cases:data", args=[noor.pk])
    browser.post(reverse("cases:change-safety-note", args=[noor.pk, note.pk]), TOLD | {"until": "11-3-2026"})
    for day, there in ((11, True), (12, False)):
        at(2026, 3, day, 12, 0)
        assert ("de hond is bang" in browser.get(cover).content.decode()) == there


def test_it_is_agreed_and_can_be_taken_away_and_put_back(browse, jolanda, noor):
    browser = browse(jolanda)
    browser.post(reverse("cases:add-safety-note", args=[noor.pk]), TOLD)
    note = SafetyNote.objects.get()
    browser.post(reverse("cases:withdraw-safety-note", args=[noor.pk, note.pk]))
    assert not SafetyNote.objects.current().exists()
    browser.post(reverse("cases:put-back-safety-note", args=[noor.pk, note.pk]))
    assert "Afgesproken met Noor" in browser.get(reverse("risks:safety", args=[noor.pk])).content.decode()


def test_a_protected_address_is_not_on_the_cover(browse, jolanda, noor):
    browser, plan = browse(jolanda), reverse("plan:plan", args=[noor.pk])
    assert "Wilgenstraat 12" in browser.get(plan).content.decode()
    browser.post(reverse("cases:add-safety-note", args=[noor.pk]), TOLD | {"kind": "address"})
    assert "Wilgenstraat 12" not in browser.get(plan).content.decode()
    assert "beschermd" in browser.get(reverse("cases:data", args=[noor.pk])).content.decode()


@pytest.mark.parametrize("wrong", [{"text": ""}, {"agreed_with": ""}, {"until": "1-2-2026"}, {"kind": "x"}])
def test_what_is_not_right_is_told_at_the_field(browse, jolanda, noor, wrong):
    answer = browse(jolanda).post(reverse("cases:add-safety-note", args=[noor.pk]), TOLD | wrong)
    assert answer.status_code == 422
    assert f'id="id_{next(iter(wrong))}_problem"' in answer.content.decode()


def test_what_is_typed_stays_words(browse, jolanda, noor, talk):
    browser = browse(jolanda)
    browser.post(reverse("cases:add-safety-note", args=[noor.pk]), TOLD | {"text": HOSTILE, "helps": HOSTILE})
    assert all(HOSTILE not in browser.get(place).content.decode() for place in places(noor))


def test_who_overlooks_access_does_not_read_it(browse, pieter, noor, note):
    assert "de hond" not in browse(pieter).get(reverse("cases:log", args=[noor.pk])).content.decode()


def test_more_notes_and_talks_ask_no_more_queries(browse, jolanda, noor, note, talk):
    browser = browse(jolanda)
    few = [queries_of(browser, place) for place in ("/agenda/", "/")]
    for hour in (15, 16):
        SafetyNote.agree(case=noor, by=jolanda, **TOLD | {"since": date(2026, 3, 1)})
        people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
        starts = moment(date(2026, 3, 10), time(hour, 0))
        Conversation.plan(case=noor, kind="other", starts_at=starts, people=people, by=jolanda)
    assert [queries_of(browser, place) for place in ("/agenda/", "/")] == few


@pytest.mark.parametrize("wrong", [{"text": ""}, {"agreed_with": ""}, {"kind": "x"}, {"until": date(2020, 1, 1)}])
def test_the_database_refuses_what_can_not_be(note, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        SafetyNote.objects.update(**wrong)
