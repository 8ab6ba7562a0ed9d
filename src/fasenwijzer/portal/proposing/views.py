"""The client puts something in the plan, and takes it out again."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.actions.mine import actions_of
from fasenwijzer.portal.figures.goals import goals_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.home.places import to_the_list
from fasenwijzer.portal.proposing.forms import StepForm
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.WRITE_PLAN)
def add_step(request: OwnRequest, case: Case) -> HttpResponse:
    """One step more; it can be taken out at once."""
    goals, asked_for = goals_of(case, request.reach, request.user), request.GET.get("goal")
    form = StepForm(request.POST or None, case=case, goals=goals, initial={"goal": asked_for})
    if form.is_valid():
        step = form.add(by=request.user)
        say(request, _("It stands in your plan."), undo=reverse("portal:take-step-out", args=[case.pk, step.pk]))
        return to_the_list(case)
    told = {"case": case, "here": "plan", "reach": request.reach, "form": form}
    return page(request, "portal/add_step.html", told)


@require_POST
@own_place(OwnAbility.WRITE_PLAN)
def take_step_out(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It was not meant after all; only the own steps."""
    get_object_or_404(actions_of(case, request.reach, request.user), pk=pk).withdraw(by=request.user)
    say(request, _("It is out of your plan again."))
    return to_the_list(case)
