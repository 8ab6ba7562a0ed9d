"""The conversations of today, done, now and ahead, and those of the days to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from fasenwijzer import clock
from fasenwijzer.cases.safety_notes.now import with_notes
from fasenwijzer.journal.models import Conversation, ConversationOutcome
from fasenwijzer.journal.moments import bounds
from fasenwijzer.people.models import User

USUAL_LENGTH = timedelta(hours=1)
WEEK = timedelta(days=7)
SOON = timedelta(minutes=30)


@dataclass(frozen=True)
class TalkLine:
    """One conversation: state is done, now or ahead; open when it is over and nobody told how it went; next when it is
    the first ahead and none is now."""

    talk: Conversation
    name: str
    state: str
    open: bool = False
    next: bool = False

    @property
    def is_told(self) -> bool:
        """How it went was written down."""
        return _outcome(self.talk) is not None


@dataclass(frozen=True)
class Talks:
    """My conversations of today, and those planned in the seven days after; in order of time."""

    today: list[TalkLine]
    week: list[TalkLine]


def talks_of(user: User, names: Mapping[int, str]) -> Talks:
    """Two queries: the talks, and what is good to know of their cases. names: what to call the client of each case."""
    today = clock.today()
    tonight = bounds(today, today)[1]
    mine = Conversation.objects.with_(user).between(today, today + WEEK).order_by("starts_at", "pk")
    whole = mine.select_related("case__client", "case__edition", "outcome")
    talks = list(whole.prefetch_related(with_notes("case__")))
    called = [(talk, names.get(talk.case_id, talk.case.client.name)) for talk in talks]
    lines = [_line(talk, name) for talk, name in called if talk.starts_at < tonight]
    later = [TalkLine(talk, name, "ahead") for talk, name in called if talk.starts_at >= tonight and not _outcome(talk)]
    return Talks(lines if any(line.state == "now" for line in lines) else _with_next(lines), later)


def _outcome(talk: Conversation) -> ConversationOutcome | None:
    return getattr(talk, "outcome", None)


def _with_next(lines: list[TalkLine]) -> list[TalkLine]:
    first = next((line for line in lines if line.state == "ahead"), None)
    return [replace(line, next=True) if line is first else line for line in lines]


def _line(talk: Conversation, name: str) -> TalkLine:
    now, end = clock.now(), talk.ends_at or talk.starts_at + USUAL_LENGTH
    if _outcome(talk):
        return TalkLine(talk, name, "done")
    if talk.starts_at - SOON <= now < end:
        return TalkLine(talk, name, "now")
    return TalkLine(talk, name, "done", open=True) if end <= now else TalkLine(talk, name, "ahead")
