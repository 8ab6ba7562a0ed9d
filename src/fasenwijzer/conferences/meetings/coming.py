"""The conferences of a colleague, as lines of an agenda."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.journal.agenda.meetings import Meeting
from fasenwijzer.people.models import User


def meetings_of(user: User, first: date, last: date) -> list[Meeting]:
    """Between two days, both included, in their order. One query."""
    found = Conference.objects.for_(user).filter(on__gte=first, on__lte=last).order_by("on", "pk")
    return [as_meeting(one) for one in found]


def as_meeting(one: Conference) -> Meeting:
    name = _("Case conference of team %(team)s") % {"team": one.team}
    return Meeting(one.on, name, one.place, reverse("conferences:conference", args=[one.pk]))
