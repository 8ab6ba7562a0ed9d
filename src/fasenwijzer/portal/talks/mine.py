"""Which appointments somebody of the client's side sees, and what (s)he may still say about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from fasenwijzer import clock
from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.queries import ConversationQuerySet
from fasenwijzer.journal.conversations.secret_places import is_secret, place_for
from fasenwijzer.journal.models import Conversation, ConversationTopic, TalkLook
from fasenwijzer.people.models import User
from fasenwijzer.portal.reports.reader import reader_of

MOST_COMING, MOST_PAST = 20, 3
LOOK_BACK = timedelta(days=28)
"""So long after it somebody still knows how a conversation was."""


def talks_of(case: Case, reach: Reach) -> ConversationQuerySet:
    """All of them; in some life areas only, those that are about nothing else."""
    found = Conversation.objects.of(case).whole()
    if reach.areas is None:
        return found
    outside = ConversationTopic.objects.exclude(life_area__in=reach.areas).values("conversation")
    return found.filter(topics__life_area__in=reach.areas).exclude(pk__in=outside).distinct()


def coming(case: Case, reach: Reach, user: User) -> list[Conversation]:
    """From today on, the first one first."""
    return as_told(talks_of(case, reach).ahead()[:MOST_COMING], case, reach, user)


def next_of(case: Case, reach: Reach, user: User) -> Conversation | None:
    """The first one from today on."""
    return next(iter(as_told(talks_of(case, reach).ahead()[:1], case, reach, user)), None)


def just_been(case: Case, reach: Reach, user: User) -> list[Conversation]:
    """The last few that took place, or that began and of which nothing is known yet, the newest first."""
    now = clock.now()
    over = talks_of(case, reach).filter(starts_at__lt=now, starts_at__gte=now - LOOK_BACK)
    there = over.exclude(outcome__result__in=["missed", "cancelled"]).order_by("-starts_at", "-pk")
    return as_told(there.prefetch_related("looks")[:MOST_PAST], case, reach, user)


def took_place(talk: Conversation) -> bool:
    """Something can be said about how it was."""
    outcome = getattr(talk, "outcome", None)
    return talk.starts_at < clock.now() and (outcome is None or outcome.result == "held")


def look_of(talk: Conversation, user_id: int) -> TalkLook | None:
    """What this person said about it before."""
    return next((look for look in talk.looks.all() if look.by_id == user_id), None)


def as_told(found: Iterable[Conversation], case: Case, reach: Reach, user: User) -> list[Conversation]:
    """Ready to be shown: a place that this person may not know is not in them any more. Never save these."""
    talks, reader = list(found), reader_of(case, reach, user)
    for talk in talks:
        talk.case = case
        talk.place = place_for(talk, reader)
    return talks


def on_paper(talks: list[Conversation]) -> list[Conversation]:
    """A paper lies on a table where anybody reads it: no secret place is on it, not even on that of the client."""
    for talk in talks:
        if is_secret(talk):
            talk.place = ""
    return talks
