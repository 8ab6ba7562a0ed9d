"""Who looked in my file: everybody, when, at what, and why that was allowed."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.looked.lines import looks_at, told
from fasenwijzer.ui.pages import page

A_PAGE = 50


@own_place(OwnAbility.SEE_WHO_LOOKED)
def looked(request: OwnRequest, case: Case) -> HttpResponse:
    """The newest first. Looking here stands in the log too."""
    shown = Paginator(looks_at(case, request.reach, request.user), A_PAGE).get_page(request.GET.get("page"))
    found = {
        "case": case,
        "here": "about",
        "reach": request.reach,
        "shown": shown,
        "days": told(shown, case, request.reach),
        "asking": address("portal:requests", case.pk) if request.reach.can(OwnAbility.ASK) else "",
    }
    return page(request, "portal/looked.html", found)
