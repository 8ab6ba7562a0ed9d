"""Conversations as a calendar that tells nothing about anybody: that there is one, when, and whether it is a visit.

Calendars end up with other companies and on shared screens. So there is no name, place, purpose, kind or number of a
file in it, and the mark of each conversation can't be led back to one without the secret of the address.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, timedelta
from hashlib import sha256

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from fasenwijzer import clock
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.conversations.queries import ConversationQuerySet
from fasenwijzer.people.models import User

BEFORE, AHEAD = timedelta(days=14), timedelta(days=182)
MOST = 500
AN_HOUR = timedelta(hours=1)


def shown_to(user: User) -> ConversationQuerySet:
    """The user's own conversations around now that were not called off. One query."""
    today = clock.today()
    own = Conversation.objects.with_(user).between(today - BEFORE, today + AHEAD).filter(time_is_known=True)
    return own.exclude(outcome__result="cancelled").order_by("starts_at", "pk")[:MOST]


def calendar_of(conversations: Iterable[Conversation], *, secret: str) -> bytes:
    """As iCalendar (RFC 5545). `secret`: what makes the marks of the conversations impossible to lead back."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fasenwijzer//NL")
    calendar.add("version", "2.0")
    for conversation in conversations:
        calendar.add_component(_event(conversation, secret))
    written: bytes = calendar.to_ical()
    return written


def _event(conversation: Conversation, secret: str) -> Event:
    event = Event()
    event.add("uid", sha256(f"{secret}:{conversation.pk}".encode()).hexdigest()[:32])
    event.add("dtstamp", clock.now().astimezone(UTC))
    event.add("summary", _("Conversation"))
    event.add("dtstart", conversation.starts_at.astimezone(UTC))
    event.add("dtend", (conversation.ends_at or conversation.starts_at + AN_HOUR).astimezone(UTC))
    if conversation.kind == ConversationKind.HOME_VISIT:
        event.add("location", _("On a visit"))
    event.add("class", "PRIVATE")
    return event
