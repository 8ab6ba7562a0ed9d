"""Every page of this package opens for who may see it, whatever stands in it, with a fixed number of queries."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import (
    AdmissionCondition,
    Assignment,
    ChecklistItem,
    Decision,
    Indication,
    Trial,
    WaitingContact,
    WaitingListPlace,
    Weighing,
)
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db

MARKUP = '<script>alert("x")</script> & “ʼn'
LONG = "Ω" * 200
TO_READ = ["cases:referral", "cases:intake", "cases:start", "cases:data", "cases:log"]
TO_WRITE = [
    "cases:change-referral",
    "cases:add-conditions",
    "cases:add-indication",
    "cases:change-person",
    "cases:change-placement",
    "cases:assign",
]


@pytest.fixture
def ineke_in(browse, ineke):
    return browse(ineke)


def fill(case, by):
    """A case with one of everything, in words that try to break the page."""
    place = case.waiting_list_places.first()
    place = place or WaitingListPlace.give(case=case, since=date(2026, 3, 4), reason=MARKUP, by=by)
    WaitingContact.note(place=place, on=date(2026, 3, 5), how=MARKUP, text=LONG, position=4, by=by)
    if not case.trials.exists():
        Trial.agree(case=case, since=date(2026, 3, 5), ends_on=date(2026, 4, 1), look_at=MARKUP, by=by)
    condition = AdmissionCondition.set(case=case, text=MARKUP, by=by)
    AdmissionCondition.set(case=case, text=LONG, by=by).agree(on=date(2026, 3, 6), how=MARKUP, by=by)
    Weighing.weigh(
        case=case, phase="referral", text=f"{MARKUP}{condition.pk}", answer="partly", explanation=LONG, by=by
    )
    Weighing.weigh(case=case, phase="intake", criterion="gone_since", answer="no", explanation=MARKUP, by=by)
    ChecklistItem.add(case=case, phase="start", text=MARKUP, who=LONG, by=by).settle(done_on=date(2026, 3, 6), by=by)
    ChecklistItem.add(case=case, phase="start", text=LONG, by=by).settle(left_out_reason=MARKUP, by=by)
    ChecklistItem.add(case=case, phase="start", text=MARKUP, due_on=date(2026, 3, 6), by=by)
    Indication.note(case=case, issued_by=MARKUP, about=LONG, since=date(2026, 3, 6), by=by)
    Decision.take(case=case, outcome="intake", on=date(2026, 3, 6), reason=MARKUP, by=by).correct(reason=LONG, by=by)
    case.client.correct(by=by, address=MARKUP, call_name=LONG)


@pytest.mark.parametrize("name", TO_READ + TO_WRITE)
def test_it_opens_and_markup_stays_text(ineke_in, idris, ineke, jolanda, name):
    fill(idris, ineke)
    Assignment.assign(case=idris, user=jolanda, since=date(2026, 3, 4), by=ineke)
    answer = ineke_in.get(reverse(name, args=[idris.pk]))
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("name", TO_READ)
def test_a_full_file_asks_as_many_queries_as_a_small_one(ineke_in, idris, ineke, name):
    fill(idris, ineke)
    url = reverse(name, args=[idris.pk])
    few = queries_of(ineke_in, url)
    assert few < 60
    for _again in range(4):
        fill(idris, ineke)
    assert queries_of(ineke_in, url) == few


@pytest.mark.parametrize("name", TO_READ + TO_WRITE)
def test_an_outsider_gets_the_same_as_for_a_number_that_is_not_there(browse, bilal, noor, name):
    outside = browse(bilal)
    assert outside.get(reverse(name, args=[noor.pk])).status_code == 404
    assert outside.get(reverse(name, args=[999_999])).status_code == 404


@pytest.mark.parametrize("name", ["cases:change-referral", "cases:assign", "cases:add-conditions"])
def test_a_worker_without_the_ability_is_told_so(browse, jolanda, noor, name):
    assert browse(jolanda).get(reverse(name, args=[noor.pk])).status_code == 403


def test_nothing_of_another_case_can_be_reached(browse, ineke, idris, noor):
    trial = Trial.agree(case=noor, since=date(2026, 3, 5), ends_on=date(2026, 4, 1), look_at="Rust", by=ineke)
    condition = AdmissionCondition.set(case=noor, text="Rust", by=ineke)
    item = ChecklistItem.add(case=noor, phase="start", text="Sleutel", by=ineke)
    browser = browse(ineke)
    assert browser.get(reverse("cases:trial", args=[idris.pk, trial.pk])).status_code == 404
    assert browser.get(reverse("cases:agree-condition", args=[idris.pk, condition.pk])).status_code == 404
    there = {"case_id": idris.pk, "phase": "start", "pk": item.pk}
    assert browser.get(reverse("cases:checklist-settle", kwargs=there)).status_code == 404


def test_the_privacy_officer_sees_the_log_without_the_file(browse, pieter, noor):
    browser = browse(pieter)
    answer = browser.get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "Noor Haverkamp" in answer
    assert "Wilgenstraat" not in answer
    assert "Uitvoering" not in answer
    assert f'href="{reverse("cases:data", args=[noor.pk])}"' not in answer
    assert browser.get(reverse("cases:data", args=[noor.pk])).status_code == 403


def test_the_intake_begins_with_the_question(ineke_in, idris):
    page = ineke_in.get(reverse("cases:intake", args=[idris.pk])).content.decode()
    assert "Idris wil een eigen plek en weer werken." in page
