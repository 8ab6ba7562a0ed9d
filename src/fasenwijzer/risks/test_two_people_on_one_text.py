"""Two colleagues write about one thing that happened: both versions are shown, and nothing that was typed is lost."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.risks.models import Incident, Memo

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)


def memo_of(noor, jolanda):
    memo = Memo.write(case=noor, kind="behaviour", on=DAY, happened="Zo was het.", pain_score=1, by=jolanda)
    return memo, "risks:change-memo", "happened"


def incident_of(noor, jolanda):
    return Incident.report(case=noor, on=DAY, happened="Zo was het.", by=jolanda), "risks:change-incident", "happened"


def note_of(noor, jolanda):
    told = {"kind": "safety", "text": "Zo was het.", "agreed_with": "Noor", "since": DAY}
    return SafetyNote.agree(case=noor, by=jolanda, **told), "cases:change-safety-note", "text"


PLACES = pytest.mark.parametrize("place", [memo_of, incident_of, note_of])


def sent(form):
    """The form as it is filled in now, ready to be sent."""
    return {bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)}


@PLACES
def test_who_saves_last_sees_both_and_keeps_what_was_typed(browse, jolanda, ruben, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"])
    record.correct(by=ruben, **{field: "Zo zag Ruben het."})
    answer = browser.post(address, mine | {field: "Zo zag Jolanda het."})
    assert answer.status_code == 422
    for shown in ("Zo zag Ruben het.", "Zo zag Jolanda het.", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == "Zo zag Jolanda het."


@PLACES
def test_what_was_taken_away_meanwhile_comes_back_with_what_was_typed(browse, jolanda, ruben, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"]) | {field: "Toch bewaren."}
    record.withdraw(by=ruben)
    answer = browser.post(address, mine)
    assert answer.status_code == 422
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    record.refresh_from_db()
    assert (record.withdrawn_at, getattr(record, field)) == (None, "Toch bewaren.")


@PLACES
def test_saving_without_a_colleague_between_asks_nothing(browse, jolanda, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"])
    assert browser.post(address, mine | {field: "Beter gezegd."}).status_code == 302
