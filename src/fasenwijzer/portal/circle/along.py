"""The circle from the side of the workers: reading along, helping an offer into the plan, taking away what harms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.circle.forms import IntoPlanForm
from fasenwijzer.portal.circle.list import Reader, goals_for, owners_of, told_of
from fasenwijzer.portal.circle.models import CircleLine
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def circle(request: CaseRequest, case: Case) -> HttpResponse:
    """Everybody in the circle was told that workers read along."""
    told = {"case": case, "tab": "network"}
    told |= told_of(case, _reader(request, case), request.GET.get("page"))
    return page(request, "portal/circle/along.html", told)


@require_POST
@door(Ability.WRITE_JOURNAL)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What harms somebody; the log keeps it."""
    get_object_or_404(CircleLine.objects.of(case), pk=pk).withdraw(by=request.user)
    undo = reverse("portal:put-back-in-circle", args=[case.pk, pk])
    say(request, _("It is off the list."), undo=undo)
    return redirect("portal:circle-along", case.pk)


@require_POST
@door(Ability.WRITE_JOURNAL)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Only who took it away."""
    get_object_or_404(CircleLine, pk=pk, case=case, withdrawn_by=request.user).put_back(by=request.user)
    say(request, _("It stands on the list."))
    return redirect("portal:circle-along", case.pk)


@require_POST
@door(Ability.WRITE_PLAN)
def into_plan(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What somebody offers becomes a step in the plan."""
    row = _reader(request, case).row(get_object_or_404(CircleLine.objects.of(case), pk=pk))
    form = IntoPlanForm(request.POST, goals=goals_for(case))
    if row.may_plan and form.is_valid():
        row.line.put_in_plan(goal=form.cleaned_data["goal"], by=request.user)
        say(request, _("It stands in the plan."))
    return redirect("portal:circle-along", case.pk)


def _reader(request: CaseRequest, case: Case) -> Reader:
    can = request.case_abilities
    return Reader(
        request.user,
        owners_of(case),
        along=True,
        removes=Ability.WRITE_JOURNAL in can,
        plans=Ability.WRITE_PLAN in can,
    )
