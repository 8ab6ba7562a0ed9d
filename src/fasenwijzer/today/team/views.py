"""The team: who guides how many, what comes, and who has room; for who leads it. And the same of oneself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.models import WaitingListPlace
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.today.method_now import method_now
from fasenwijzer.today.team.caseload import (
    beside,
    colleagues_of,
    guided_by,
    guided_in,
    lines_of,
    myself,
    once_each,
    team_mates,
    teams_of,
    without_anybody,
)
from fasenwijzer.today.team.desks import Desks, with_room
from fasenwijzer.ui.pages import page

A_PAGE = 25


@staff(Ability.SEE_TEAM)
def team(request: StaffRequest) -> HttpResponse:
    """Everybody's clients, or those of one colleague."""
    teams = teams_of(request.user)
    who = request.GET.get("who", "")
    guided = guided_in(teams)
    colleagues, method = colleagues_of(teams), method_now()
    chosen = next((one for one in colleagues if str(one.pk) == who), None)
    found = guided.filter(user=chosen.pk) if chosen else once_each(guided)
    desks = Desks(colleagues, guided, method).all
    alone = without_anybody(teams)
    told = {
        "teams": teams,
        "colleagues": colleagues,
        "desks": desks,
        "free": sum(one.free or 0 for one in with_room(desks)),
        "waiting": WaitingListPlace.objects.waiting().filter(case__team__in=teams).count(),
        "chosen": chosen,
        "query": f"who={chosen.pk}" if chosen else "",
        "alone": list(alone[:A_PAGE]),
        "many_alone": alone.count(),
        "method": method,
    }
    return page(request, "today/team/team.html", told | _lines(request, found, with_others=True))


@staff(Ability.SEE_CASE)
def my_work(request: StaffRequest) -> HttpResponse:
    """My own clients, hours and room, and who of the team is there."""
    user, method = request.user, method_now()
    guided = guided_by(user)
    told = {
        "here": "team" if user.can(Ability.SEE_TEAM) else "today",
        "desk": Desks([myself(user, guided)], guided, method).all[0],
        "mates": team_mates(user),
        "method": method,
    }
    return page(request, "today/team/my_work.html", told | _lines(request, guided))


def _lines(request: StaffRequest, found: Any, *, with_others: bool = False) -> dict[str, Any]:
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    assignments = list(shown.object_list)
    others = beside(assignments) if with_others else {}
    lines = [replace(line, beside=tuple(others.get(line.assignment.case_id, ()))) for line in lines_of(assignments)]
    return {"shown": shown, "lines": lines}
