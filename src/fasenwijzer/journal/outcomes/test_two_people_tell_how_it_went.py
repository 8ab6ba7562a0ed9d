"""Two who were at one conversation both write how it went: both versions are shown, and nothing typed is lost."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation, ConversationOutcome
from fasenwijzer.journal.moments import moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(noor, jolanda):
    people = [Someone("client", noor.client.name), Someone("worker", jolanda.name, user=jolanda)]
    at = moment(date(2026, 3, 10), time(9))
    return Conversation.plan(case=noor, kind="progress_talk", starts_at=at, by=jolanda, people=people)


@pytest.fixture
def post(browse, jolanda, noor, talk):
    browser, address = browse(jolanda), reverse("journal:conversation-outcome", args=[noor.pk, talk.pk])

    def send(**told):
        return browser.post(address, told) if told else browser.get(address)

    return send


def sent(answer):
    form = answer.context["form"]
    return {bound.html_name: bound.value() for bound in form if bound.value()}


@pytest.mark.parametrize("before", ["", "Zo was het."])
def test_both_reports_are_shown_and_the_choice_is_kept(post, talk, jolanda, ruben, before):
    if before:
        ConversationOutcome.hold(talk, present=[], report=before, by=jolanda)
    mine = sent(post())
    ConversationOutcome.hold(talk, present=[], report="Ruben: samen gebeld.", by=ruben)
    answer = post(**mine | {"report": "Jolanda: de kamer is af."})
    assert answer.status_code == 422
    for shown in ("Ruben: samen gebeld.", "Jolanda: de kamer is af.", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert post(**sent(answer)).status_code == 302
    assert ConversationOutcome.objects.get().report == "Jolanda: de kamer is af."


def test_another_answer_than_a_colleague_gave_is_asked_once(post, talk, ruben):
    mine = sent(post())
    ConversationOutcome.miss(talk, absent=["client"], reason="De bus reed niet.", by=ruben)
    answer = post(**mine | {"report": "We belden."})
    assert answer.status_code == 422
    assert "De bus reed niet." in answer.content.decode()


def test_alone_nothing_is_asked(post):
    assert post(**sent(post()) | {"report": "Fijn gesprek."}).status_code == 302
