"""Phase 1 on a page: how somebody arrived, what is weighed, and what was decided."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.decisions.standing import decisions_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.referral.forms import ReferralForm
from fasenwijzer.cases.weighing.standing import weighed
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def referral(request: CaseRequest, case: Case) -> HttpResponse:
    """The referral of a case, to read."""
    criteria = weighed(case, "referral")
    told = {
        "case": case,
        "tab": "phases",
        "referral": case.referral,
        "phase": "referral",
        "weighed": criteria,
        "weigh_first": not all(one.weighing and one.weighing.answer for one in criteria),
        "decisions": decisions_of(case, "referral"),
        "next_url": address("journey:next", case.pk) if case.phase == "referral" and not case.ended else "",
    }
    return page(request, "cases/referral/referral.html", told)


@door(Ability.WRITE_REFERRAL)
def change(request: CaseRequest, case: Case) -> HttpResponse:
    """Correct or complete what was told."""
    form = ReferralForm(request.POST or None, client=case.client, referral=case.referral)
    if form.is_valid():
        form.change(case.referral, by=request.user)
        say(request, _("The referral is changed."))
        return redirect("cases:referral", case.pk)
    return page(request, "cases/referral/change.html", {"case": case, "form": form})
