"""The conversations of today, done, now and ahead, and those of the days to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from fasenwijzer import clock
from fasenwijzer.journal.models import Conversation
from fasenwijzer.people.models import User

USUAL_LENGTH = timedelta(hours=1)
WEEK = timedelta(days=7)
SOON = timedelta(minutes=30)


@dataclass(frozen=True)
class TalkLine:
    """One conversation: state is done, now or ahead; open when it is over and nobody told how it went; next when it is
    the first ahead and none is now."""

    talk: Conversation
    state: str
    open: bool = False
    next: bool = False

    @property
    def result(self) -> str:
        outcome = getattr(self.talk, "outcome", None)
        return outcome.get_result_display() if outcome else ""


def talks_of_today(user: User) -> list[TalkLine]:
    """My conversations of today, in order of time."""
    lines = [_line(talk) for talk in Conversation.objects.for_day(user, clock.today()).whole()]
    return lines if any(line.state == "now" for line in lines) else _with_next(lines)


def _with_next(lines: list[TalkLine]) -> list[TalkLine]:
    first = next((line for line in lines if line.state == "ahead"), None)
    return [replace(line, next=True) if line is first else line for line in lines]


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
