"""My week, and for who leads a team the week of the team."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability, Role
from fasenwijzer.cases.safety_notes.now import with_notes
from fasenwijzer.journal.agenda.weeks import Week
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.ui.pages import page


@dataclass(frozen=True)
class Day:
    date: date
    is_today: bool
    conversations: list[Conversation]


@staff(Ability.PLAN_CONVERSATIONS)
def agenda(request: StaffRequest) -> HttpResponse:
    """Seven days with their conversations."""
    user, week = request.user, Week.read(request.GET.get("week", ""))
    leads = Role.TEAM_LEADER in user.roles
    team = leads and request.GET.get("who") == "team"
    context = {
        "week": week,
        "days": days_of(week, user, team=team),
        "leads": leads,
        "team": team,
        "who": "team" if team else "me",
        "here": "agenda",
    }
    return page(request, "journal/agenda/week.html", context)


def days_of(week: Week, user: User, *, team: bool) -> list[Day]:
    """The days in order; conversations of files the user may see, or only those (s)he takes part in."""
    all_of = Conversation.objects.visible_to(user) if team else Conversation.objects.with_(user)
    found = (
        all_of.between(week.monday, week.sunday)
        .whole()
        .prefetch_related(with_notes("case__"))
        .order_by("starts_at", "pk")
    )
    by_day: dict[date, list[Conversation]] = defaultdict(list)
    for conversation in found.order_by("starts_at", "pk"):
        by_day[conversation.day].append(conversation)
    return [Day(day, day == clock.today(), by_day[day]) for day in week.days]
