"""Who looked in this file: the access log in plain words."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_log.lines import days_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.ui.pages import page

A_PAGE = 100


@door(Ability.SEE_CASE_LOG)
def log(request: CaseRequest, case: Case) -> HttpResponse:
    """The newest first; looking at the log is in the log too."""
    events = Event.objects.filter(case_id=case.pk).order_by("-pk")
    shown = Paginator(events, A_PAGE).get_page(request.GET.get("page"))
    reasons = {str(pk): reason for pk, reason in case.emergency_accesses.values_list("pk", "reason")}
    tab = "data" if Ability.SEE_CASE in request.case_abilities else "log"
    told = {"case": case, "tab": tab, "shown": shown, "days": days_of(shown, reasons=reasons)}
    return page(request, "cases/case_log/log.html", told)
