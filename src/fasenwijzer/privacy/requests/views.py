"""What clients asked about their data, over all files: what is open, with the first to answer on top."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import RightsRequest
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page

A_PAGE = 50


@staff(Ability.SEE_LOG)
def requests(request: StaffRequest) -> HttpResponse:
    """By file number, kind and days: what was asked stands behind the door of the file."""
    record(Action.READ, by=request.user, what="privacy:requests")
    asked = RightsRequest.objects.select_related("assigned_to")
    is_answered = "answered" in request.GET
    shown = Paginator(asked.answered() if is_answered else asked.open(), A_PAGE).get_page(request.GET.get("page"))
    told = {"shown": shown, "is_answered": is_answered, "query": "answered=1" if is_answered else ""}
    return page(request, "privacy/requests/list.html", told)
