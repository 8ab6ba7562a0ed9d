"""The conversations of today, done, now and ahead, and those of the days to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from fasenwijzer import clock
from fasenwijzer.journal.models import Conversation
from fasenwijzer.people.models import User

USUAL_LENGTH = timedelta(hours=1)
WEEK = timedelta(days=7)
SOON = timedelta(minutes=30)


@dataclass(frozen=True)
class TalkLine:
    """One conversation: state is done, now or ahead; open when it is over and nobody told how it went."""

    talk: Conversation
    state: str
    open: bool = False

    @property
    def result(self) -> str:
        outcome = getattr(self.talk, "outcome", None)
        return outcome.get_result_display() if outcome else ""


def talks_of_today(user: User) -> list[TalkLine]:
    """My conversations of today, in order of time."""
    return [_line(talk) for talk in Conversation.objects.for_day(user, clock.today()).whole()]


def _line(talk: Conversation) -> TalkLine:
    now, end = clock.now(), talk.ends_at or talk.starts_at + USUAL_LENGTH
    if getattr(talk, "outcome", None):
        return TalkLine(talk, "done")
    if talk.starts_at - SOON <= now < end:
        return TalkLine(talk, "now")
    return TalkLine(talk, "done", open=True) if end <= now else TalkLine(talk, "ahead")


def talks_of_week(user: User) -> list[Conversation]:
    """My conversations of the seven days after today."""
    first, last = clock.today() + timedelta(days=1), clock.today() + WEEK
    return list(Conversation.objects.with_(user).between(first, last).planned().whole().order_by("starts_at", "pk"))
