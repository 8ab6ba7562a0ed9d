"""The days to come: conversations and meetings of the team, in the order in which they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from fasenwijzer.journal.agenda.meetings import Meeting
from fasenwijzer.today.talks import TalkLine


@dataclass(frozen=True)
class Coming:
    """One line: the day, the time when that is known, and where it leads."""

    on: date
    at: datetime | None
    name: str
    url: str
    told: str


def coming_of(talks: Iterable[TalkLine], meetings: Iterable[Meeting]) -> list[Coming]:
    """Of one day the meeting first: it has no time."""
    lines = [*(of_meeting(one) for one in meetings), *(of_talk(one) for one in talks)]
    return sorted(lines, key=lambda line: line.on)


def of_meeting(one: Meeting) -> Coming:
    return Coming(one.on, None, one.name, one.url, one.place)


def of_talk(line: TalkLine) -> Coming:
    talk = line.talk
    told = f"{talk.kind_name}, {talk.place}" if talk.place else talk.kind_name
    at = talk.starts_at if talk.time_is_known else None
    return Coming(talk.day, at, line.name, reverse("journey:dossier", args=[talk.case_id]), told)
