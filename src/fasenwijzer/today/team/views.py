"""The team: who guides how many, since when, and what comes next; for who leads it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.today.method_now import method_now
from fasenwijzer.today.team.caseload import colleagues_of, guided_in, lines_of, teams_of, without_anybody
from fasenwijzer.ui.pages import page

A_PAGE = 25


@staff(Ability.SEE_TEAM)
def team(request: StaffRequest) -> HttpResponse:
    """Everybody's clients, or those of one colleague."""
    teams = teams_of(request.user)
    who = request.GET.get("who", "")
    guided = guided_in(teams)
    colleagues = colleagues_of(teams)
    chosen = next((one for one in colleagues if str(one.pk) == who), None)
    found = guided.filter(user=chosen.pk) if chosen else guided
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    alone = without_anybody(teams)
    told = {
        "here": "today",
        "teams": list(teams),
        "colleagues": colleagues,
        "chosen": chosen,
        "shown": shown,
        "lines": lines_of(list(shown.object_list)),
        "query": f"who={chosen.pk}" if chosen else "",
        "alone": list(alone[:A_PAGE]),
        "many_alone": alone.count(),
        "method": method_now(),
    }
    return page(request, "today/team/team.html", told)
