"""The hours of a round follow from what is there already."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.hours.spent import spent_on
from fasenwijzer.journal.models import ConversationOutcome, Entry
from fasenwijzer.journal.moments import moment

pytestmark = [pytest.mark.django_db, pytest.mark.both]
DAY = date(2026, 3, 9)


@pytest.fixture
def talk(noor, jolanda):
    def hold(day, minutes=None, held=True):
        start = moment(day, time(10))
        end = start + timedelta(minutes=minutes) if minutes else None
        made = Conversation.plan(case=noor, kind="other", starts_at=start, ends_at=end, by=jolanda)
        if held:
            ConversationOutcome.hold(made, present=[], by=jolanda)
        return made

    return hold


def test_held_conversations_and_reports_of_this_round(noor, jolanda, talk):
    talk(DAY, minutes=90)
    talk(DAY)  # nobody wrote down an end: an hour
    talk(date(2026, 3, 12), held=False)
    talk(date(2025, 5, 8))  # the round before
    for _again in range(2):
        Entry.write(case=noor, on=DAY, by=jolanda, text="Iets.")
    assert spent_on(noor).hours == pytest.approx(3.0)


def test_said_calmly_on_the_page(browse, noor, jolanda, talk):
    talk(DAY, minutes=120)
    text = browse(jolanda).get(reverse("journal:conversations", args=[noor.pk])).content.decode()
    assert "2 van 40 uur in deze ronde; gemiddeld" in text
    assert "We gaan uit van 1 uur per week." in text
    noor.edition = Edition.publish_new(name="Eigen", base="standard", norms={"hours_a_round": None}, by=None)
    noor.save()
    text = browse(jolanda).get(reverse("journal:conversations", args=[noor.pk])).content.decode()
    assert "2 uur in deze ronde; gemiddeld" in text


def test_before_the_first_round_there_is_nothing_to_say(idris):
    assert spent_on(idris) is None
