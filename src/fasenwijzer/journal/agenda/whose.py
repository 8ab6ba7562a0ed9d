"""Whose agenda: one's own, that of one's teams, or of everybody at the same location.

Decision. Colleagues of a team and a location see who is busy when; with whom, what for and where says a conversation
only to who has a ground for that file. So people can take over, and nobody learns who is a client of another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, TextChoices
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import with_notes
from fasenwijzer.journal.agenda.meetings import Meeting
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.queries import ConversationQuerySet
from fasenwijzer.people.models import Team, User


class Whose(TextChoices):
    ME = "me", _("Me")
    TEAM = "team", _("Team")
    LOCATION = "location", _("Location")


@dataclass(frozen=True)
class Day:
    """One day with its conversations, in order of time."""

    date: date
    conversations: list[Conversation]
    meetings: list[Meeting]

    @property
    def is_today(self) -> bool:
        return self.date == clock.today()

    @property
    def is_ahead(self) -> bool:
        """There is still something to plan on it."""
        return self.date >= clock.today()


def teams_of(user: User) -> list[Team]:
    """The teams in which the user has a role today. One query."""
    return list(Team.objects.filter(memberships__in=user.memberships.current()).distinct())


def conversations_of(user: User, whose: str, teams: Iterable[Team]) -> ConversationQuerySet:
    """With everything a line says, and on each `may_see`: whether the user has a ground for its file."""
    seen = Case.objects.visible_to(user).filter(pk=OuterRef("case"))
    found = Conversation.objects.with_(user)
    if whose == Whose.TEAM:
        found = Conversation.objects.filter(case__team__in=teams)
    elif whose == Whose.LOCATION:
        found = Conversation.objects.filter(case__team__location__in=[team.location_id for team in teams])
    told: ConversationQuerySet = found.annotate(may_see=Exists(seen)).whole()
    return told.prefetch_related(with_notes("case__")).order_by("starts_at", "pk")


def by_day(
    conversations: Iterable[Conversation], days: Iterable[date] = (), meetings: Iterable[Meeting] = ()
) -> list[Day]:
    """The days given and those on which something is, in order."""
    found: dict[date, Day] = {day: Day(day, [], []) for day in days}
    for conversation in conversations:
        found.setdefault(conversation.day, Day(conversation.day, [], [])).conversations.append(conversation)
    for meeting in meetings:
        found.setdefault(meeting.on, Day(meeting.on, [], [])).meetings.append(meeting)
    return [found[day] for day in sorted(found)]
