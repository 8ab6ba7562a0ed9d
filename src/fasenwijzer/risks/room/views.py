"""The room about safety: what people see, what happened, and what was agreed on."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case, SafetyNote
from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.risks.incidents.models import Incident
from fasenwijzer.risks.inventories.comparing import compared, moments_of
from fasenwijzer.risks.memos.models import Memo
from fasenwijzer.ui.pages import page

A_PAGE = 10


@door(Ability.SEE_CASE)
def safety(request: CaseRequest, case: Case) -> HttpResponse:
    """Memos are shown a page at a time; incidents that are open always stand on top."""
    memos = Paginator(Memo.objects.of(case), A_PAGE)
    incidents = Incident.objects.of(case).counted().select_related("closing", "calamity")
    told = {
        "case": case,
        "tab": "safety",
        "shown": compared(case, moments_of(case)),
        "agreements": list(RiskAgreement.objects.in_force(case)),
        "memos": memos.get_page(request.GET.get("page")),
        "notes": SafetyNote.objects.standing().filter(case=case).exclude(until__lt=clock.today()),
        "incidents": sorted(incidents, key=lambda incident: incident.closed is not None),
        "may_write": Ability.WRITE_RISKS in request.case_abilities,
        "may_agree": Ability.WRITE_PLAN in request.case_abilities,
    }
    return page(request, "risks/room/safety.html", told)
