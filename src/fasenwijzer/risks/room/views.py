"""The room about safety: what people see, what happened, and what was agreed on."""

from __future__ import annotations

from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.risks.inventories.comparing import compared, moments_of
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def safety(request: CaseRequest, case: Case) -> HttpResponse:
    moments = moments_of(case)
    agreements = list(RiskAgreement.objects.in_force(case))
    told = {
        "case": case,
        "tab": "safety",
        "shown": compared(case, moments),
        "agreements": agreements,
        "may_write": Ability.WRITE_RISKS in request.case_abilities,
        "may_agree": Ability.WRITE_PLAN in request.case_abilities,
    }
    return page(request, "risks/room/safety.html", told)
