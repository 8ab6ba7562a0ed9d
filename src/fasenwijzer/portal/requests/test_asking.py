"""Asking about one's own data in the own place: it stands in the register at once, and its way can be followed."""

from datetime import date

import pytest
from django.apps import apps
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.analysis.models import AreaNote
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.models import Case, RightsRequest
from fasenwijzer.journal.models import Entry
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(browse, noor):
    """`ask(noor_herself, "inspect", about="…")`: through the page of this kind."""

    def post(who, kind, **told):
        answer = browse(who).post(reverse("portal:ask", args=[noor.pk, kind]), told)
        assert answer.status_code == 302
        return RightsRequest.objects.latest("pk")

    return post


@pytest.fixture
def listed(browse, noor):
    return lambda who: browse(who).get(reverse("portal:requests", args=[noor.pk])).content.decode()


@pytest.fixture
def report(noor, jolanda):
    return Entry.write(case=noor, on=TODAY, by=jolanda, text="Noor was boos.")


def test_it_stands_in_the_register_at_once_as_hers(ask, browse, noor, noor_herself, jolanda, tamara, pieter):
    asked = ask(noor_herself, "inspect", about="Alles over mijn intake.")
    told = (asked.asked_by, asked.capacity, asked.channel, asked.received_on, asked.due_on, asked.by)
    assert told == (noor.client.name, "client", "portal", TODAY, date(2026, 4, 10), noor_herself)
    assert asked.assigned_to == tamara
    page = browse(jolanda).get(reverse("cases:requests", args=[noor.pk])).content.decode()
    assert "Alles over mijn intake." in page
    assert "op de eigen plek van de cliënt" in page
    assert noor.number in browse(pieter).get(reverse("privacy:requests")).content.decode()
    assert "Verzoeken van cliënten (1)" in browse(pieter).get(reverse("privacy:log")).content.decode()


def test_what_can_be_talked_over_goes_to_who_guides_and_shows_in_her_day(ask, browse, noor_herself, jolanda):
    assert ask(noor_herself, "correct", about="Ik woon er sinds mei.").assigned_to == jolanda
    day = browse(jolanda).get(reverse("today:today")).content.decode()
    assert "Beantwoord wat Noor Haverkamp vraagt over de gegevens" in day


def test_she_reads_beforehand_what_happens_and_by_when(browse, noor, noor_herself):
    Case.objects.filter(pk=noor.pk).update(legal_basis="wmo")
    page = browse(noor_herself).get(reverse("portal:ask", args=[noor.pk, "destroy"])).content.decode()
    assert "10 juni 2026" in page
    assert "meer tijd" not in page
    assert "meer tijd" in browse(noor_herself).get(reverse("portal:ask", args=[noor.pk, "inspect"])).content.decode()


def test_she_follows_it_to_the_answer(ask, listed, noor_herself, tamara):
    asked = ask(noor_herself, "inspect", about="Alles.")
    assert "uiterlijk 10 april 2026" in listed(noor_herself)
    assert "Tamara de Wit" in listed(noor_herself)
    asked.extend(on=TODAY, reason="Het is veel.", by=tamara)
    assert "Het is veel." in listed(noor_herself)
    asked.give_answer(on=TODAY, outcome="partly", answer="Behalve wat over Hilbert gaat.", by=tamara)
    page = listed(noor_herself)
    assert "Behalve wat over Hilbert gaat." in page
    assert "Autoriteit Persoonsgegevens" in page


def test_she_takes_it_back_and_asks_it_again(ask, browse, listed, noor, noor_herself):
    asked, browser = ask(noor_herself, "inspect", about="Alles."), browse(noor_herself)
    browser.post(reverse("portal:take-request-back", args=[noor.pk, asked.pk]))
    assert not RightsRequest.objects.open().exists()
    browser.post(reverse("portal:ask-again", args=[noor.pk, asked.pk]))
    assert RightsRequest.objects.open().exists()


def test_what_was_answered_is_not_taken_back(ask, browse, noor, noor_herself, tamara):
    asked = ask(noor_herself, "inspect", about="Alles.")
    asked.give_answer(on=TODAY, outcome="granted", answer="", by=tamara)
    answer = browse(noor_herself).post(reverse("portal:take-request-back", args=[noor.pk, asked.pk]))
    assert answer.status_code == 404


def test_without_words_nothing_is_asked(browse, noor, noor_herself):
    browser = browse(noor_herself)
    for kind in ("statement", "destroy"):
        assert browser.post(reverse("portal:ask", args=[noor.pk, kind]), {"about": " "}).status_code == 422
    assert browser.get(reverse("portal:ask", args=[noor.pk, "iets"])).status_code == 404
    assert not RightsRequest.objects.exists()


def test_this_is_not_right_is_about_that_report_and_own_words_stand_with_it(
    browse, noor, noor_herself, jolanda, report
):
    reports = reverse("portal:reports", args=[noor.pk])
    address = reverse("portal:wrong", args=[noor.pk, "report", report.pk])
    browser = browse(noor_herself)
    assert address in browser.get(reports).content.decode()
    browser.post(address, {"about": "Ik was niet boos.", "statement": f"Ik was verdrietig. {HOSTILE}"})
    asked = RightsRequest.objects.get()
    assert (asked.kind, asked.piece) == ("correct", f"journal.entry/{report.pk}")
    assert "Noor was boos." not in (asked.about, asked.statement)
    for page in (
        browser.get(reports),
        browse(jolanda).get(reverse("journal:entries", args=[noor.pk])),
        browse(jolanda).get(reverse("journal:entry", args=[noor.pk, report.pk])),
    ):
        assert "Ik was verdrietig." in page.content.decode()
    shown = browse(jolanda).get(reverse("cases:requests", args=[noor.pk])).content.decode()
    assert reverse("journal:entry", args=[noor.pk, report.pk]) in shown


def test_a_passage_can_be_wrong_too(browse, noor, noor_herself, jolanda):
    said = {"life_area": "housing", "heading": "situation", "author_kind": "worker", "author_name": "Jolanda"}
    note = AreaNote.write(case=noor, on=TODAY, text="Woont alleen.", by=jolanda, **said)
    browser, address = browse(noor_herself), reverse("portal:wrong", args=[noor.pk, "passage", note.pk])
    assert address in browser.get(reverse("portal:area", args=[noor.pk, "housing"])).content.decode()
    browser.post(address, {"about": "Sem woont er ook.", "statement": "Ik woon met Sem."})
    room = browse(jolanda).get(reverse("analysis:area", args=[noor.pk, "housing"])).content.decode()
    assert "Ik woon met Sem." in room


def test_what_she_may_not_read_is_not_hers_to_point_at(browse, noor, noor_herself, jolanda, report):
    other = Entry.write(case=noor, on=TODAY, by=jolanda, text="Nog niet.", withheld_reason="Eerst praten.")
    for piece, pk in (("report", other.pk), ("report", 987_654), ("goal", 987_654), ("iets", report.pk)):
        assert browse(noor_herself).get(reverse("portal:wrong", args=[noor.pk, piece, pk])).status_code == 404


def test_two_parents_both_ask_and_neither_sees_what_the_other_asks(ask, listed, noor, represent, report, browse):
    is_born(noor, 2012)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    asked = ask(ria, "inspect", about="Wat zei Ben?")
    ask(ben, "inspect", about="Wat zei Ria?")
    assert (asked.asked_by, asked.capacity) == ("Ria", "parent")
    assert "Wat zei Ben?" in listed(ria)
    assert "Wat zei Ben?" not in listed(ben)
    assert "samen" in browse(ria).get(reverse("portal:ask", args=[noor.pk, "destroy"])).content.decode()
    browse(ria).post(
        reverse("portal:wrong", args=[noor.pk, "report", report.pk]), {"about": "Onzin.", "statement": "Ben liegt."}
    )
    reports = reverse("portal:reports", args=[noor.pk])
    assert "Ben liegt." in browse(ria).get(reports).content.decode()
    assert "Ben liegt." not in browse(ben).get(reports).content.decode()
    assert browse(ben).post(reverse("portal:take-request-back", args=[noor.pk, asked.pk])).status_code == 404


def test_what_she_asked_in_a_talk_is_there_too(listed, noor, noor_herself, jolanda):
    told = {"kind": "copy", "about": "Mijn plan.", "asked_by": "Noor", "capacity": "client", "channel": "in_person"}
    RightsRequest.receive(case=noor, by=jolanda, received_on=TODAY, **told)
    assert "Mijn plan." in listed(noor_herself)


def test_destroying_is_followed_until_it_is_done(ask, listed, noor, noor_herself, tamara, pieter):
    asked = ask(noor_herself, "destroy", about="Alles.")
    asked.give_answer(on=TODAY, outcome="granted", answer="", by=tamara)
    assert "Twee mensen doen dit samen." in listed(noor_herself)
    apps.get_model("privacy", "Destruction").propose(case=noor, what="file", why="request", source="Wmo", by=pieter)
    assert "De eerste van twee is begonnen." in listed(noor_herself)


def test_why_somebody_looked_goes_to_who_guards_privacy_and_not_to_who_looked(
    browse, listed, noor, noor_herself, jolanda, tamara, pieter
):
    with under(Circumstances(ground="assigned", role="worker")):
        record(Action.READ, by=jolanda, case_id=noor.pk, what="plan:plan")
    address = reverse("portal:ask-why", args=[noor.pk, Event.objects.first().pk])
    browser = browse(noor_herself)
    assert address in browser.get(reverse("portal:looked", args=[noor.pk])).content.decode()
    assert "Jolanda Brandsma keek in het plan" in browser.get(address).content.decode()
    browser.post(address, {"text": "Ze begeleidt me niet meer."})
    asked = RightsRequest.objects.get()
    assert (asked.kind, asked.assigned_to) == ("explain", pieter)
    assert "Ze begeleidt me niet meer." in listed(noor_herself)
    register = reverse("cases:requests", args=[noor.pk])
    for who in (jolanda, tamara):
        assert "Ze begeleidt me niet meer." not in browse(who).get(register).content.decode()
        assert browse(who).get(reverse("cases:change-request", args=[noor.pk, asked.pk])).status_code == 404
    assert "Ze begeleidt me niet meer." in browse(pieter).get(register).content.decode()
    answer = reverse("cases:answer-request", args=[noor.pk, asked.pk])
    assert browse(pieter).post(answer, {"on": "10-3-2026"}).status_code == 422
    browse(pieter).post(answer, {"on": "10-3-2026", "answer": "Jolanda droeg het dossier over."})
    assert "Dit is het antwoord" in listed(noor_herself)
    assert "Jolanda droeg het dossier over." in listed(noor_herself)


def test_nobody_to_ask_why_no_question(browse, noor, noor_herself, jolanda):
    with under(Circumstances(ground="assigned", role="worker")):
        record(Action.READ, by=jolanda, case_id=noor.pk, what="plan:plan")
    address = reverse("portal:ask-why", args=[noor.pk, Event.objects.first().pk])
    assert browse(noor_herself).get(address).status_code == 404


def test_many_requests_cost_as_many_questions_as_few(ask, browse, noor, noor_herself, tamara):
    address = reverse("portal:requests", args=[noor.pk])
    ask(noor_herself, "inspect", about="Alles.").give_answer(on=TODAY, outcome="granted", answer="", by=tamara)
    few = queries_of(browse(noor_herself), address)
    for number in range(25):
        ask(noor_herself, "inspect", about=f"Deel {number}.")
    assert queries_of(browse(noor_herself), address) == few
    assert "Pagina 1 van 2" in browse(noor_herself).get(address).content.decode()
