"""The list of files behind a figure, for who may open each of them."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import visit_each
from fasenwijzer.monitor.asked import asked
from fasenwijzer.monitor.behind import behind, lines_of, words_of
from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page

A_PAGE = 25


@staff(Ability.SEE_FIGURES)
def files(request: StaffRequest, key: str) -> HttpResponse:
    """Every file with what it counts; each one that is shown is a visit to it, and logged as that."""
    indicator, wanted = INDICATORS.get(key), asked(request.GET, request.user)
    if indicator is None:
        raise Http404
    if wanted.over is None or not wanted.over.opens:
        raise PermissionDenied
    part = request.GET.get("part")
    found = behind(indicator, wanted.over, wanted.period, part)
    shown = Paginator(sorted(found.tallies), A_PAGE).get_page(request.GET.get("page"))
    lines = lines_of(found, wanted.over, request.user, list(shown.object_list))
    visit_each(request, [line.case.pk for line in lines])
    told = {
        "here": "monitor",
        "asked": wanted,
        "figure": wanted.empty(indicator),
        "part": wanted.part_of(indicator, part),
        "lines": lines,
        "shown": shown,
        "query": wanted.query if part is None else f"{wanted.query}&part={part}",
        "together": words_of(found.whole, indicator.made) if found.tallies else "",
    }
    return page(request, "monitor/files.html", told)
