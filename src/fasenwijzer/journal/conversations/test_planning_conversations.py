"""Conversations are agreed, moved, and end with a word on how they went."""

from datetime import date, datetime, time

import pytest

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.moments import EndsBeforeItBegins, NoSuchTime, end_of, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def agree(noor, jolanda):
    """`agree("progress_talk", 2026, 3, 3)` gives a conversation of Noor and Jolanda at ten o'clock that day."""

    def plan(kind, *day, **more):
        people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
        return Conversation.plan(
            case=noor, kind=kind, starts_at=moment(date(*day), time(10)), by=jolanda, people=people, **more
        )

    return plan


@pytest.fixture
def talk(agree, jolanda):
    """A conversation that was held."""

    def hold(kind, *day):
        conversation = agree(kind, *day)
        ConversationOutcome.hold(conversation, present=["client", f"user:{jolanda.pk}"], by=jolanda)
        return conversation

    return hold


def test_a_conversation_belongs_to_the_round_of_its_day(agree):
    assert agree("progress_talk", 2026, 3, 12).cycle == 2
    assert agree("progress_talk", 2025, 5, 8).cycle == 1
    assert agree("intake_talk", 2025, 1, 23).cycle == 0


def test_planned_until_somebody_says_how_it_went(agree, jolanda):
    conversation = agree("progress_talk", 2026, 3, 10)
    assert list(Conversation.objects.planned()) == [conversation]
    outcome = ConversationOutcome.hold(conversation, present=["client"], report="Over het huis.", by=jolanda)
    assert list(Conversation.objects.held()) == [conversation]
    assert [person.name for person in outcome.present.all()] == ["Noor"]
    outcome.take_back(by=jolanda)
    assert list(Conversation.objects.planned()) == [conversation]
    assert Event.objects.first().action == "delete"


def test_a_missed_conversation_says_who_was_not_there_and_who_was(agree, jolanda):
    conversation = agree("progress_talk", 2026, 3, 5)
    outcome = ConversationOutcome.miss(conversation, absent=["client"], reason="Hoofdpijn.", by=jolanda)
    assert (outcome.missed_by, outcome.reason) == ("Noor", "Hoofdpijn.")
    assert [person.name for person in outcome.present.all()] == ["Jolanda Brandsma"]
    assert list(Conversation.objects.missed()) == [conversation]


def test_an_outcome_written_again_replaces_it_and_the_log_keeps_both(agree, jolanda):
    conversation = agree("progress_talk", 2026, 3, 5)
    ConversationOutcome.miss(conversation, absent=["client"], by=jolanda)
    ConversationOutcome.hold(conversation, present=["client"], report="Toch gekomen.", by=jolanda)
    assert ConversationOutcome.objects.get().missed_by == ""
    told = {change.field: (change.before, change.after) for change in Event.objects.first().changes.all()}
    assert told["result"] == ("missed", "held")


def test_moving_keeps_the_old_moment(agree, jolanda):
    conversation = agree("progress_talk", 2026, 3, 12)
    conversation.move(starts_at=moment(date(2026, 3, 13), time(9)), ends_at=None, reason="Noor werkt.", by=jolanda)
    assert conversation.day == date(2026, 3, 13)
    assert (conversation.moves.get().was_at.date(), conversation.moves.get().reason) == (
        date(2026, 3, 12),
        "Noor werkt.",
    )


def test_gaps_between_held_talks_of_one_kind_in_one_round(talk, agree, noor):
    for day in [(2026, 2, 10), (2026, 2, 24), (2026, 3, 10)]:
        talk("progress_talk", *day)
    talk("home_visit", 2026, 2, 17)
    assert Conversation.objects.gaps(noor, "progress_talk", 2, 14) == ()
    found = Conversation.objects.gaps(noor, "progress_talk", 2, 13)
    assert [(gap.since, gap.until, gap.days) for gap in found] == [
        (date(2026, 2, 10), date(2026, 2, 24), 14),
        (date(2026, 2, 24), date(2026, 3, 10), 14),
    ]


def test_the_last_held_of_every_kind_is_one_query(talk, agree, noor, django_assert_num_queries):
    talk("progress_talk", 2026, 2, 10)
    talk("progress_talk", 2026, 2, 24)
    talk("home_visit", 2026, 2, 17)
    agree("progress_talk", 2026, 3, 10)
    with django_assert_num_queries(1):
        assert Conversation.objects.last_held_per_kind(noor) == {
            "progress_talk": date(2026, 2, 24),
            "home_visit": date(2026, 2, 17),
        }


def test_my_day_holds_only_my_conversations_of_files_i_may_see(agree, noor, jolanda, ruben, bilal, at):
    conversation = agree("progress_talk", 2026, 3, 10)
    day = date(2026, 3, 10)
    assert list(Conversation.objects.for_day(jolanda, day)) == [conversation]
    Assignment.assign(case=noor, user=ruben, task="replacement", since=day, by=jolanda)
    assert list(Conversation.objects.for_day(ruben, day)) == []
    noor.assignments.get(user=jolanda).end(on=date(2026, 3, 9), by=jolanda)
    assert list(Conversation.objects.for_day(jolanda, day)) == []


def test_a_day_runs_from_midnight_to_midnight_in_amsterdam(agree, noor, jolanda):
    late = Conversation.plan(
        case=noor, kind="other", starts_at=moment(date(2026, 3, 29), time(23, 59)), by=jolanda, people=()
    )
    early = Conversation.plan(
        case=noor, kind="other", starts_at=moment(date(2026, 3, 29), time(0)), by=jolanda, people=()
    )
    day = date(2026, 3, 29)
    assert set(Conversation.objects.between(day, day)) == {late, early}


def test_the_hour_that_summer_time_skips_does_not_exist():
    with pytest.raises(NoSuchTime):
        moment(date(2026, 3, 29), time(2, 30))
    assert moment(date(2026, 3, 29), time(3)).utcoffset() != moment(date(2026, 3, 29), time(1, 59)).utcoffset()
    assert moment(date(2026, 10, 25), time(2, 30)).fold == 0


def test_a_talk_may_go_on_past_midnight_but_not_end_before_it_begins():
    assert end_of(date(2026, 3, 10), time(23, 30), time(0, 15)).date() == date(2026, 3, 11)
    with pytest.raises(EndsBeforeItBegins):
        end_of(date(2026, 3, 10), time(10, 30), time(9))
    with pytest.raises(EndsBeforeItBegins):
        end_of(date(2026, 3, 10), time(10, 30), time(10, 30))
    assert isinstance(end_of(date(2026, 3, 10), time(10), time(11)), datetime)
