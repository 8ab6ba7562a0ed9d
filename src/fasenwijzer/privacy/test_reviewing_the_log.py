"""The privacy officer sees who did what, and whether nobody touched the log."""

import re
from datetime import date
from html import unescape

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.audit.triggers import remove
from fasenwijzer.cases.models import EmergencyAccess
from fasenwijzer.people.models import Membership, User
from fasenwijzer.privacy.access_log import views
from fasenwijzer.privacy.access_log.words import PLACES
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def lines_of(answer):
    return [line for _on, lines in answer.context["days"] for line, _file in lines]


def sentences(answer):
    return [" ".join(filter(None, (line.who, line.done, line.room))) for line in lines_of(answer)]


def test_a_line_says_who_did_what_in_which_file_and_why(browse, pieter, jolanda, noor):
    browser = browse(jolanda)
    for _time in range(2):
        browser.get(reverse("plan:plan", args=[noor.pk]))
    answer = browse(pieter).get(reverse("privacy:log"), {"who": jolanda.pk, "case": noor.number, "action": "read"})
    [line] = lines_of(answer)
    assert (line.who, line.done, line.room, line.times) == ("Jolanda Brandsma", "keek in", "het plan", 2)
    assert line.ground == "gekoppeld aan dit dossier"
    text = " ".join(unescape(re.sub("<[^>]+>", " ", answer.content.decode())).split())
    assert f"Jolanda Brandsma keek in het plan van {noor.number} (2 keer)" in text


def test_what_is_not_in_a_file_is_said_as_well(browse, pieter, anton, oost, jolanda):
    admin = browse(anton)
    admin.post(reverse("people:change-team", args=[oost.pk]), {"name": "Noord", "location": oost.location_id})
    Membership.grant(user=jolanda, role=Role.QUALITY_OFFICER, since=date(2026, 3, 1), by=anton)
    guard = browse(pieter)
    guard.get(reverse("privacy:proof"))
    told = sentences(guard.get(reverse("privacy:log")))
    assert "Anton Bakker veranderde iets in de locaties en teams" in told
    assert "Anton Bakker veranderde de toegang van Jolanda Brandsma" in told
    assert "Pieter Smit keek of de lijst heel is" in told


def test_a_list_of_protected_parts_is_not_taken_for_another(browse, pieter, colleague):
    officer = colleague("Wil Verhoeven", "attention_officer", None)
    browse(officer).get(reverse("risks:my-codes"))
    answer = browse(pieter).get(reverse("privacy:log"), {"who": officer.pk, "action": "read"})
    assert sentences(answer) == ["Wil Verhoeven keek in de lijst van beschermde delen"]


def test_that_a_client_got_a_login_is_told_without_the_name(browse, pieter, jolanda):
    User.objects.welcome(email="", name="Noor Haverkamp", by=jolanda)
    answer = browse(pieter).get(reverse("privacy:log"), {"action": "authorise", "who": jolanda.pk})
    told = "Jolanda Brandsma veranderde de toegang van een cliënt of van iemand naast de cliënt"
    assert sentences(answer) == [told]


def test_why_somebody_opened_a_file_in_an_emergency_stands_with_it(browse, pieter, bilal, noor):
    EmergencyAccess.open(case=noor, reason="Geroep gehoord.", by=bilal)
    answer = browse(pieter).get(reverse("privacy:log"), {"case": noor.number})
    assert "Geroep gehoord." in answer.content.decode()


def test_a_destroyed_file_keeps_its_number_and_leads_nowhere(browse, pieter, jolanda):
    record(Action.DELETE, by=jolanda, case_id=4040, what="cases:data")
    text = browse(pieter).get(reverse("privacy:log")).content.decode()
    assert "F04040" in text
    assert reverse("cases:log", args=[4040]) not in text


def test_every_package_has_words_for_what_is_done_in_it():
    ours = [app for app in apps.get_app_configs() if app.name.startswith("fasenwijzer.")]
    assert {app.label for app in ours if list(app.get_models())} - PLACES.keys() == set()


def test_every_kind_of_line_can_be_told(browse, pieter, noor):
    for action in Action:
        for case_id in (None, noor.pk):
            record(action, case_id=case_id, what="unknown:place", result="refused" if case_id else "ok")
    answer = browse(pieter).get(reverse("privacy:log"))
    assert answer.status_code == 200
    assert all(line.done for line in lines_of(answer))


def test_more_lines_of_more_files_ask_no_more(browse, pieter, jolanda, bilal, noor, idris):
    page = reverse("privacy:log")
    EmergencyAccess.open(case=noor, reason="Geroep gehoord.", by=bilal)
    User.objects.welcome(email="", name="Sanne Vos", by=jolanda)
    few = queries_of(browse(pieter), page)
    for case in (noor, idris):
        for what in ("plan:plan", "journal:entries", "network:network"):
            record(Action.READ, by=jolanda, case_id=case.pk, what=what)
        EmergencyAccess.open(case=case, reason="Nog eens.", by=bilal)
    User.objects.welcome(email="", name="Wim Vos", by=jolanda)
    assert queries_of(browse(pieter), page) == few


def test_a_refused_visit_is_found(browse, pieter, bilal, noor, client):
    browse(bilal).get(reverse("cases:data", args=[noor.pk]))
    answer = browse(pieter).get(reverse("privacy:log"), {"result": "refused", "who": bilal.pk})
    assert [line.case_id for line in lines_of(answer)] == [noor.pk]
    assert "Noor" not in answer.content.decode()


@pytest.mark.parametrize("typed", ["{number}", " {number} ", "{pk}"])
def test_a_file_is_named_and_sought_by_its_number(browse, pieter, noor, typed):
    asked = typed.format(number=noor.number, pk=noor.pk)
    answer = browse(pieter).get(reverse("privacy:log"), {"case": asked})
    assert {line.case_id for line in lines_of(answer)} == {noor.pk}
    assert f'href="{reverse("cases:log", args=[noor.pk])}">{noor.number}</a>' in answer.content.decode()


def test_looking_at_the_log_is_in_the_log(browse, pieter):
    browse(pieter).get(reverse("privacy:log"))
    assert Event.objects.filter(actor=pieter, what="privacy:log").count() == 1


def test_a_question_that_makes_no_sense_is_told(browse, pieter):
    asked = {"since": "31-2-2026", "case": "x' OR 1=1", "page": "-9"}
    assert browse(pieter).get(reverse("privacy:log"), asked).status_code == 422


def test_the_proof_finds_what_somebody_changed(browse, pieter, noor):
    browser = browse(pieter)
    assert browser.get(reverse("privacy:proof")).context["stretch"].broken is None
    remove(connection)
    line = Event.objects.filter(case_id=noor.pk).last()
    Event.objects.filter(pk=line.pk).update(actor_name="Iemand anders")
    assert browser.get(reverse("privacy:proof")).context["stretch"].broken == line.pk


def test_the_proof_goes_back_by_stretches_and_each_hangs_on_the_one_before(browse, pieter, noor, monkeypatch):
    monkeypatch.setattr(views, "A_STRETCH", 8)
    browser, proof = browse(pieter), reverse("privacy:proof")
    newest = browser.get(proof)
    stretch = newest.context["stretch"]
    assert (stretch.broken, stretch.is_all) == (None, False)
    back = f"?before={stretch.first.pk}"
    assert back in newest.content.decode()
    assert browser.get(proof + back).context["stretch"].last.pk == stretch.first.pk - 1
    remove(connection)
    Event.objects.filter(pk=stretch.first.pk - 1).update(hash="0" * 63 + "1")
    again = f"?before={stretch.last.pk + 1}"
    assert browser.get(proof + again).context["stretch"].broken == stretch.first.pk
    for nonsense in ("?before=x", "?before=1", "?before=99999999999999999999", "?before=-4"):
        assert browser.get(proof + nonsense).status_code == 200


def test_a_longer_log_costs_the_page_no_more(browse, pieter, monkeypatch):
    monkeypatch.setattr(views, "A_STRETCH", 8)
    few = queries_of(browse(pieter), reverse("privacy:proof"))
    for _time in range(20):
        record(Action.READ, by=pieter, what="privacy:log")
    assert queries_of(browse(pieter), reverse("privacy:proof")) == few


@pytest.mark.parametrize("name", ["jolanda", "tamara", "anton", "karin"])
def test_only_the_privacy_officer_reviews(browse, name, request):
    assert browse(request.getfixturevalue(name)).get(reverse("privacy:log")).status_code == 403
