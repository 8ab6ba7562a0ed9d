"""The client reads who looked, when, at what and why; also in an emergency, and what was thought of that."""

import pytest

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.models import EmergencyAccess, EmergencyReview
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def page_of(browser, noor, at=""):
    answer = browser.get(f"/mine/{noor.pk}/looked/{at}")
    assert answer.status_code == 200
    return answer.content.decode()


def looked_at(noor, by, what="plan:plan", ground="assigned"):
    with under(Circumstances(ground=ground, role="worker")):
        record(Action.READ, by=by, case_id=noor.pk, what=what)


def test_who_when_what_and_why_in_plain_words(browse, noor, noor_herself, jolanda):
    looked_at(noor, jolanda)
    shown = page_of(browse(noor_herself), noor)
    assert "Jolanda Brandsma" in shown
    assert "Keek in het plan." in shown
    assert "Die persoon begeleidt jou." in shown


def test_own_looks_are_left_out_but_stand_in_the_log(browse, noor, noor_herself):
    browser = browse(noor_herself)
    assert "Keek in de lijst van wie keek" not in page_of(browser, noor)
    assert Event.objects.filter(actor=noor_herself, case_id=noor.pk, what="portal:looked").exists()


def test_an_emergency_says_why_and_whether_that_was_right(browse, noor, noor_herself, bilal, pieter):
    opened = EmergencyAccess.open(case=noor, reason="De buren hoorden geroep.", by=bilal)
    browser = browse(noor_herself)
    assert "De buren hoorden geroep." in page_of(browser, noor)
    assert "nog nagekeken" in page_of(browser, noor)
    EmergencyReview.give(access=opened, justified=False, words="De piket was bereikbaar.", by=pieter)
    assert "Dit mocht niet. De piket was bereikbaar." in page_of(browser, noor)


def test_who_represents_reads_no_reason_and_no_protected_part(browse, noor, represent, jolanda, bilal):
    EmergencyAccess.open(case=noor, reason="Moeder stond voor de deur.", by=bilal)
    looked_at(noor, jolanda, what="risks:codes")
    shown = page_of(browse(represent("Ria Haverkamp", Capacity.CURATOR)), noor)
    assert "Bilal Çelik" in shown
    assert "Moeder stond voor de deur." not in shown
    assert "beveiligd" not in shown


def test_many_lines_come_in_pages_with_as_many_questions(browse, noor, noor_herself, jolanda):
    looked_at(noor, jolanda)
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/looked/"
    few = queries_of(browser, address)
    for number in range(60):
        looked_at(noor, jolanda, what=f"plan:{number}")
    assert queries_of(browser, address) <= few + 1
    assert "1 van 2" in page_of(browser, noor)
    assert page_of(browser, noor, "?page=99")
