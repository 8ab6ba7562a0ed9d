"""How is it going? Figures over many, to talk about together."""

from __future__ import annotations

from django.http import HttpResponse

from fasenwijzer.access.few import LEAST
from fasenwijzer.access.roles import Ability
from fasenwijzer.monitor.asked import asked
from fasenwijzer.monitor.indicators import THEMES
from fasenwijzer.monitor.kept.counting import counted_at
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page


@staff(Ability.SEE_FIGURES)
def monitor(request: StaffRequest) -> HttpResponse:
    """One theme over the people and the time that were chosen."""
    wanted = asked(request.GET, request.user)
    figures = wanted.figures()
    told = {
        "here": "monitor",
        "asked": wanted,
        "themes": THEMES,
        "lines": [figure for figure in figures if not figure.has_parts],
        "tables": [figure for figure in figures if figure.has_parts],
        "some_are_few": any(figure.some_are_few for figure in figures),
        "least": LEAST,
        "may_ask": request.user.can(Ability.ASK_PEOPLE),
        "tied_to_plan": request.user.can(Ability.INTRODUCE_METHOD) or request.user.can(Ability.SEE_ALL_FIGURES),
        "kept_at": counted_at(wanted.over) if wanted.over else None,
    }
    return page(request, "monitor/monitor.html", told)
