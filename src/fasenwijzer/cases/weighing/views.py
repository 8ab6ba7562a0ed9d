"""Weighing before the decision of phase 1 and 2."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.weighing.forms import WeighingForm
from fasenwijzer.ui.pages import page, say

PHASES = ("referral", "intake")


@door(Ability.WRITE_REFERRAL)
def weigh(request: CaseRequest, case: Case, phase: str) -> HttpResponse:
    """All criteria in one form; the button for one more line keeps what was typed."""
    if phase not in PHASES:
        raise Http404
    spare = _spare(request)
    form = WeighingForm(request.POST or None, case=case, phase=phase, spare=spare)
    wants_another = "another" in request.POST
    if not wants_another and form.is_valid():
        form.save(by=request.user)
        say(request, _("The weighing is saved."))
        return redirect(f"cases:{phase}", case.pk)
    told = {"case": case, "form": form, "phase": phase, "spare": spare, "close_url": ""}
    return page(request, "cases/weighing/form.html", told, status=_status(wants_another))


def _spare(request: CaseRequest) -> int:
    """How many empty lines for own criteria the form has."""
    asked = request.POST.get("spare", "")
    spare = int(asked) if asked.isdecimal() and len(asked) < 3 else 1
    return spare + 1 if "another" in request.POST else spare


def _status(wants_another: bool) -> int:
    return 422 if wants_another else 200
