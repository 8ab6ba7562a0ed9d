"""Two colleagues change one conversation: also its day, its hour and its people are never taken over in silence."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import moment
from fasenwijzer.tests.cast import sent

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 3, 12)


@pytest.fixture
def talk(noor, jolanda):
    at = {"starts_at": moment(THURSDAY, time(10)), "ends_at": moment(THURSDAY, time(11))}
    return Conversation.plan(case=noor, kind="progress_talk", people=[Someone("client", "Noor")], by=jolanda, **at)


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def address(noor, talk):
    return reverse("journal:change-conversation", args=[noor.pk, talk.pk])


@pytest.fixture
def to_two_o_clock(talk, ruben):
    """Ruben moves it meanwhile."""

    def move():
        at = {"starts_at": moment(THURSDAY, time(14)), "ends_at": moment(THURSDAY, time(15))}
        talk.move(reason="Ruben heeft dienst.", by=ruben, **at)

    return move


def test_two_other_hours_are_both_shown_and_the_choice_is_kept(pages, address, talk, to_two_o_clock):
    mine = sent(pages.get(address).context["form"], start="16:30", end="17:00")
    to_two_o_clock()
    answer = pages.post(address, mine)
    words = answer.content.decode()
    assert answer.status_code == 422
    for shown in ("14:00", "15:00", "16:30", "17:00", "Ruben Kist paste dit aan"):
        assert shown in words
    assert pages.post(address, sent(answer.context["form"])).status_code == 302
    talk.refresh_from_db()
    assert talk.starts_at == moment(THURSDAY, time(16, 30))
    assert talk.moves.count() == 2


def test_who_only_changes_the_words_leaves_the_new_hour_as_it_is(pages, address, talk, to_two_o_clock):
    mine = sent(pages.get(address).context["form"], purpose="Samen bellen")
    to_two_o_clock()
    assert pages.post(address, mine).status_code == 302
    talk.refresh_from_db()
    assert (talk.purpose, talk.starts_at) == ("Samen bellen", moment(THURSDAY, time(14)))
    assert talk.moves.count() == 1


def test_an_end_before_the_new_beginning_is_still_seen(pages, address, to_two_o_clock):
    mine = sent(pages.get(address).context["form"], end="11:30")
    to_two_o_clock()
    answer = pages.post(address, mine)
    assert "end" in answer.context["form"].errors
    assert answer.context["form"]["start"].value() == "14:00"


def test_two_other_companies_are_both_shown(pages, address, talk, ruben):
    mine = sent(pages.get(address).context["form"], others="Kirsten Oomen")
    talk.change(people=[Someone("client", "Noor"), Someone("other", "Hilbert")], life_areas=[], by=ruben)
    answer = pages.post(address, mine)
    assert answer.status_code == 422
    assert ("Anderen", "Hilbert") in [(str(label), text) for label, text in answer.context["form"].theirs]
    assert answer.context["form"]["others"].value() == "Kirsten Oomen"
