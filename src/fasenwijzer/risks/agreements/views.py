"""From a risk to an agreement of the plan, with one action."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.agreements.forms import RiskAgreementForm
from fasenwijzer.risks.inventories.comparing import Moment, moments_of, said_about
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def agree(request: CaseRequest, case: Case, risk: str) -> HttpResponse:
    """The agreement goes into the plan of this round."""
    moments = moments_of(case)
    asked = {one.key for one in case.method.risks} | {
        row.risk for moment in moments for one in moment.raters for row in one.seen.all()
    }
    if risk not in asked:
        raise Http404
    form = RiskAgreementForm(request.POST or None, case=case, risk=risk)
    if form.is_valid():
        made = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "agreement", made.agreement_id])
        say(request, _("The agreement is in the plan."), undo=undo)
        return redirect("risks:inventories", case.pk)
    told = {
        "case": case,
        "form": form,
        "risk": case.method.risk(risk),
        "said": said_last(moments, risk),
        "close_url": reverse("risks:inventories", args=[case.pk]),
    }
    return page(request, "risks/agreements/form.html", told)


def said_last(moments: list[Moment], risk: str) -> list[tuple[str, str, str]]:
    """What everybody last said in words about a risk: who, what stands out, what helps."""
    rows = [(one.rater_name, said_about(risk, one)) for one in (moments[-1].raters if moments else ())]
    return [(name, row.remark, row.helps) for name, row in rows if row and (row.remark or row.helps)]
