"""The agenda of a worker, a team and a location: a week, or a list of what is coming."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.journal.agenda.meetings import Meeting, meetings_of
from fasenwijzer.journal.agenda.weeks import Week
from fasenwijzer.journal.agenda.whose import Whose, by_day, conversations_of, teams_of
from fasenwijzer.journal.moments import bounds
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page

PER_PAGE = 30
A_YEAR = timedelta(days=365)


@staff(Ability.PLAN_CONVERSATIONS)
def agenda(request: StaffRequest) -> HttpResponse:
    """Seven days with their conversations."""
    week, context = Week.read(request.GET.get("week", "")), about(request)
    found = context["found"].between(week.monday, week.sunday)
    days = by_day(found, week.days, meetings_in(request, context["who"], week.monday, week.sunday))
    return page(request, "journal/agenda/week.html", {**context, "week": week, "days": days, "as_list": False})


@staff(Ability.PLAN_CONVERSATIONS)
def coming(request: StaffRequest) -> HttpResponse:
    """From today on, without the empty days."""
    context, (since, _until) = about(request), bounds(clock.today(), clock.today())
    slice_ = Paginator(context["found"].filter(starts_at__gte=since), PER_PAGE).get_page(request.GET.get("page"))
    first = slice_[0].day if slice_.number > 1 else clock.today()
    last = list(slice_)[-1].day if slice_.has_next() else clock.today() + A_YEAR
    days = by_day(slice_, meetings=meetings_in(request, context["who"], first, last))
    context |= {"slice": slice_, "query": f"who={context['who']}&", "days": days, "as_list": True}
    return page(request, "journal/agenda/coming.html", context)


def meetings_in(request: StaffRequest, who: str, first: date, last: date) -> list[Meeting]:
    """The meetings of the own team; not among everybody at a location."""
    return [] if who == Whose.LOCATION else meetings_of(request.user, first, last)


def about(request: StaffRequest) -> dict[str, Any]:
    """Whose agenda is asked for; who is in no team has only an own one."""
    teams, who = teams_of(request.user), request.GET.get("who", Whose.ME)
    who = who if who in Whose.values and teams else Whose.ME.value
    found = conversations_of(request.user, who, teams)
    told = {"who": who, "choices": Whose.choices if teams else [], "found": found, "here": "agenda"}
    may_meet = request.user.can(Ability.HOLD_CONFERENCES)
    return told | {"conferences_url": address("conferences:conferences") if may_meet else ""}
