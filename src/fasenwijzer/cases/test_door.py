"""The one door: who gets in, what an outsider notices, and what is written down."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.http import Http404, HttpResponse, HttpResponseRedirect

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.gate import door
from fasenwijzer.cases.models import Case, Ending
from fasenwijzer.people.models import Once

pytestmark = pytest.mark.django_db


@door(Ability.SEE_CASE)
def look(request, case):
    return HttpResponse(case.client.name)


@door(Ability.WRITE_PLAN)
def write(request, case):
    case.client.correct(by=request.user, phone=request.POST["phone"])
    return HttpResponseRedirect("/done/") if request.POST.get("right") else HttpResponse("not yet", status=422)


@pytest.fixture
def asked(rf):
    def ask(view, user, case_id, **posted):
        request = rf.post("/cases/", posted) if posted else rf.get("/cases/")
        request.user, request.session = user, {}
        return view(request, case_id=case_id)

    return ask


def test_the_worker_of_the_case_looks_and_it_is_written_down(asked, noor, jolanda):
    assert asked(look, jolanda, noor.pk).content == b"Noor Haverkamp"
    line = Event.objects.first()
    assert (line.actor, line.case_id, line.action, line.ground, line.role) == (
        jolanda,
        noor.pk,
        "read",
        "assigned",
        "worker",
    )


def test_an_outsider_can_not_tell_a_case_from_a_number_that_does_not_exist(asked, noor, bilal):
    for number in (noor.pk, 987_654):
        with pytest.raises(Http404):
            asked(look, bilal, number)
        line = Event.objects.first()
        assert (line.result, line.case_id) == ("refused", number)


@pytest.mark.parametrize("role", ["anton", "saar", "mees", "karin"])
def test_being_an_administrator_is_no_ground(asked, noor, role, request):
    with pytest.raises(Http404):
        asked(look, request.getfixturevalue(role), noor.pk)


def test_the_privacy_officer_oversees_but_does_not_read(asked, noor, pieter):
    with pytest.raises(PermissionDenied):
        asked(look, pieter, noor.pk)


def test_the_team_leader_sees_the_cases_of_her_team(asked, noor, tamara):
    assert asked(look, tamara, noor.pk).status_code == 200


def test_access_ends_after_the_last_day_of_the_assignment(asked, at, noor, jolanda):
    noor.assignments.get().end(on=date(2026, 3, 10), by=jolanda)
    assert asked(look, jolanda, noor.pk).status_code == 200
    at(2026, 3, 11)
    with pytest.raises(Http404):
        asked(look, jolanda, noor.pk)


def test_a_form_sent_twice_is_carried_out_once(asked, noor, jolanda):
    first = asked(write, jolanda, noor.pk, phone="06-00000001", right="1", once="abc")
    noor.client.refresh_from_db()
    noor.client.correct(by=jolanda, phone="06-00000002")
    again = asked(write, jolanda, noor.pk, phone="06-00000001", right="1", once="abc")
    noor.client.refresh_from_db()
    assert noor.client.phone == "06-00000002"
    assert first.url == again.url == "/done/"


def test_the_same_form_with_other_words_is_another_act(asked, noor, jolanda):
    """The back button shows the form as it was sent; who writes on in it and sends it loses nothing."""
    for phone in ("06-00000001", "06-00000002"):
        asked(write, jolanda, noor.pk, phone=phone, right="1", once="abc")
    noor.client.refresh_from_db()
    assert noor.client.phone == "06-00000002"


def test_an_answer_that_is_no_redirect_changed_nothing(asked, noor, jolanda):
    assert asked(write, jolanda, noor.pk, phone="06-00000001", once="abc").status_code == 422
    noor.client.refresh_from_db()
    assert noor.client.phone == "06-00000012"
    assert not Once.objects.exists()


def test_who_does_intakes_keeps_a_case_that_was_not_admitted(asked, idris, ineke):
    """Somebody comes back, or the decision was a mistake; a case that ended later is not hers any more."""
    Ending.close(case=idris, on=date(2026, 3, 10), kind="rejected", reason="Te ver weg", by=ineke)
    assert asked(look, ineke, idris.pk).status_code == 200
    assert idris in Case.objects.visible_to(ineke)


def test_who_does_intakes_has_no_business_with_a_case_that_is_guided(asked, noor, ineke):
    with pytest.raises(Http404):
        asked(look, ineke, noor.pk)
    assert noor not in Case.objects.visible_to(ineke)


def test_a_number_that_no_database_can_hold_is_a_number_that_does_not_exist(asked, noor, jolanda):
    with pytest.raises(Http404):
        asked(look, jolanda, 10**30)
    line = Event.objects.first()
    assert (line.result, line.case_id) == ("refused", None)


def test_what_a_post_shows_is_read_too(asked, noor, jolanda):
    """A page that only reads answers to a post as well; that may not be a way around the log."""
    before = Event.objects.count()
    assert asked(look, jolanda, noor.pk, words="x").content == b"Noor Haverkamp"
    assert Event.objects.count() == before + 1
    line = Event.objects.first()
    assert (line.actor, line.case_id, line.action, line.result) == (jolanda, noor.pk, "read", "ok")


def test_a_page_shown_after_a_post_is_not_shown_when_the_log_can_not_be_written(asked, noor, jolanda, monkeypatch):
    def broken(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr("fasenwijzer.cases.gate.record", broken)
    for posted in ({}, {"words": "x"}):
        with pytest.raises(DatabaseError):
            asked(look, jolanda, noor.pk, **posted)
