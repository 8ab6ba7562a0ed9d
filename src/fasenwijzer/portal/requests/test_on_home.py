"""What Noor asked about her data shows on her first page: that a term runs, and that there is an answer."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.cases.models import AnswerRead, RightsRequest
from fasenwijzer.tests.cast import TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db
ANSWERED, RUNS = "Er is antwoord op wat je vroeg", "Je vroeg iets over de gegevens"


@pytest.fixture
def home(browse, noor):
    return lambda who: browse(who).get(reverse("portal:home", args=[noor.pk])).content.decode()


@pytest.fixture
def ask(browse, noor):
    def post(who, kind="inspect"):
        browse(who).post(reverse("portal:ask", args=[noor.pk, kind]), {"about": "Alles.", "statement": "Zo was het."})
        return RightsRequest.objects.latest("pk")

    return post


def answer(asked, by, **told):
    asked.give_answer(**{"on": TODAY, "outcome": "granted", "answer": "", "by": by} | told)


@pytest.mark.parametrize("kind", ["inspect", "correct", "statement", "copy", "destroy", "restrict", "object"])
def test_she_sees_until_when_she_may_wait_and_that_there_is_an_answer_until_she_opened_it(
    browse, home, ask, noor, noor_herself, tamara, kind
):
    assert RUNS not in home(noor_herself)
    asked = ask(noor_herself, kind)
    assert RUNS in home(noor_herself)
    answer(asked, tamara)
    shown = home(noor_herself)
    assert ANSWERED in shown
    assert RUNS not in shown
    browse(noor_herself).get(reverse("portal:requests", args=[noor.pk]))
    assert ANSWERED not in home(noor_herself)


def test_another_answer_is_new_again(browse, home, ask, noor, noor_herself, tamara):
    asked = ask(noor_herself)
    answer(asked, tamara)
    browse(noor_herself).get(reverse("portal:requests", args=[noor.pk]))
    answer(asked, tamara, outcome="partly", answer="Behalve wat over Hilbert gaat.")
    assert ANSWERED in home(noor_herself)


def test_more_time_shows_as_the_new_last_day(home, ask, noor_herself, tamara):
    asked = ask(noor_herself)
    assert "10 april" in home(noor_herself)
    asked.extend(on=TODAY, reason="Het is veel.", by=tamara)
    assert "10 juni" in home(noor_herself)


def test_what_she_asked_in_a_talk_shows_too_and_what_she_took_back_does_not(home, noor, noor_herself, jolanda):
    told = {"kind": "copy", "about": "Mijn plan.", "asked_by": "Noor", "capacity": "client", "channel": "in_person"}
    asked = RightsRequest.receive(case=noor, by=jolanda, received_on=date(2026, 3, 9), **told)
    assert RUNS in home(noor_herself)
    asked.withdraw(by=jolanda)
    assert RUNS not in home(noor_herself)


def test_each_parent_sees_only_the_own_answer_and_reads_it_alone(browse, home, ask, noor, represent, tamara):
    is_born(noor, 2018)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    asked = ask(ria)
    assert RUNS in home(ria)
    assert RUNS not in home(ben)
    answer(asked, tamara)
    assert ANSWERED in home(ria)
    assert ANSWERED not in home(ben)
    browse(ben).get(reverse("portal:requests", args=[noor.pk]))
    assert not AnswerRead.objects.exists()
    assert ANSWERED in home(ria)


def test_a_legal_mentor_sees_it_as_well(home, ask, represent, tamara):
    mentor = represent("Wim", Capacity.LEGAL_MENTOR)
    answer(ask(mentor), tamara)
    assert ANSWERED in home(mentor)


def test_many_requests_cost_no_more_questions(browse, ask, noor, noor_herself):
    address = reverse("portal:home", args=[noor.pk])
    ask(noor_herself)
    few = queries_of(browse(noor_herself), address)
    for _time in range(8):
        ask(noor_herself)
    assert queries_of(browse(noor_herself), address) == few
