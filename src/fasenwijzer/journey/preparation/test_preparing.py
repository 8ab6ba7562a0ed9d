"""Before a conversation: strengths to start with, what was agreed, what is open, and one tap to the report."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import ConversationOutcome, Entry
from fasenwijzer.journal.moments import moment
from fasenwijzer.journey.preparation.ready import SHORT, shortened
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.cast import queries_of, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(noor, jolanda):
    return Conversation.plan(
        case=noor, kind="progress_talk", starts_at=moment(date(2026, 3, 12), time(10)), by=jolanda, place="thuis"
    )


@pytest.fixture
def address(noor, talk):
    return reverse("journey:prepare", args=[noor.pk, talk.pk])


@pytest.fixture
def live(noor, jolanda):
    """`live(3)`: three times a talk, a report, a goal with a step, a wish and a strength."""
    plan = Plan.begin(case=noor, by=jolanda)

    def more(many):
        for number in range(many):
            held = Conversation.plan(case=noor, kind="other", starts_at=moment(date(2026, 3, 3), time(10)), by=jolanda)
            ConversationOutcome.hold(held, present=[], report="Noor belt de woningbouw.", by=jolanda)
            Entry.write(case=noor, on=date(2026, 3, 4), by=jolanda, text="De post is open.")
            goal = Goal.add(plan=plan, text=f"Ik woon zelf {number}", life_area="housing", by=jolanda)
            Action.add(goal=goal, text=f"Inschrijven {number}", by=jolanda)
            told = {"case": noor, "on": date(2026, 3, 1), "by": jolanda}
            Wish.make(life_area="work", text=f"Weer werken {number}", whose="Noor", **told)
            Strength.name(source="qualities", text=f"Ze houdt vol {number}", named_by="Noor", **told)

    return more


def test_everything_to_have_in_your_head(browse, jolanda, live, address, talk):
    live(1)
    text = browse(jolanda).get(address).content.decode()
    told = ("Ze houdt vol 0", "Noor belt de woningbouw.", "De post is open.", "Inschrijven 0", "Ik woon zelf 0")
    assert [words for words in (*told, "Weer werken 0") if words not in text] == []
    assert f"?conversation={talk.pk}" in text


def test_what_was_agreed_stands_there_also_when_a_report_says_it(browse, jolanda, noor, address):
    held = Conversation.plan(case=noor, kind="other", starts_at=moment(date(2026, 3, 3), time(10)), by=jolanda)
    ConversationOutcome.hold(held, present=[], by=jolanda)
    Entry.write(case=noor, on=date(2026, 3, 3), conversation=held, by=jolanda, text="Wij bellen vrijdag.")
    Entry.write(case=noor, on=date(2026, 3, 4), by=jolanda, text="De post is open.")
    answer = browse(jolanda).get(address)
    assert [told.short for told in answer.context["last_reports"]] == ["Wij bellen vrijdag."]
    assert [told.short for told in answer.context["reports"]] == ["De post is open."]
    assert "niets over opgeschreven" not in answer.content.decode()
    said = browse(jolanda).get(reverse("journal:conversation", args=[noor.pk, held.pk])).content.decode()
    assert "Dat staat hieronder, bij de verslagen." in said


def test_with_nothing_written_yet_it_invites(browse, jolanda, address):
    text = browse(jolanda).get(address).content.decode()
    assert "Waar is Noor goed in?" in text
    assert "Dit is het eerste gesprek." in text


def test_the_report_begins_with_this_conversation(browse, jolanda, noor, talk, at):
    at(2026, 3, 12, 11, 0)
    report = browse(jolanda).get(reverse("journal:report", args=[noor.pk]), {"conversation": talk.pk})
    assert report.context["form"]["conversation"].value() == talk.pk


def test_who_writes_that_report_says_that_you_talked(browse, jolanda, noor, talk, at):
    at(2026, 3, 12, 11, 0)
    pages, address = browse(jolanda), reverse("journal:report", args=[noor.pk]) + f"?conversation={talk.pk}"
    pages.post(address, sent(pages.get(address).context["form"], other="on", text="Noor vertelt over de post."))
    assert ConversationOutcome.objects.filter(conversation=talk, result="held").exists()


def test_the_conversation_leads_to_it(browse, jolanda, noor, talk, address):
    assert address in browse(jolanda).get(reverse("journal:conversation", args=[noor.pk, talk.pk])).content.decode()


def test_the_number_of_queries_is_fixed(browse, jolanda, live, address):
    pages = browse(jolanda)
    live(3)
    few = queries_of(pages, address)
    live(8)
    assert queries_of(pages, address) == few


def test_a_report_that_gives_only_a_mark_says_which(browse, jolanda, noor, live, address):
    live(1)
    Entry.write(case=noor, on=date(2026, 3, 9), by=jolanda, on_goals=[OnGoal(Goal.objects.get(), score=7)])
    assert "Ik woon zelf 0: 7." in browse(jolanda).get(address).content.decode()


def test_a_long_report_ends_after_a_whole_word():
    assert shortened("woord " * 100).endswith("woord…")
    assert len(shortened("woord " * 100)) <= SHORT + 1


def test_outsiders(browse, bilal, address):
    assert browse(bilal).get(address).status_code == 404
