"""The client puts a step in the plan, says it in other words, and takes it out again."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import WhoKind
from fasenwijzer.portal.actions.views import action_of
from fasenwijzer.portal.figures.goals import goals_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.home.places import to_the_list
from fasenwijzer.portal.proposing.forms import ChangeStepForm, StepForm
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


@own_place(OwnAbility.WRITE_PLAN)
def change_step(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """What the client does, in other words, on another day, or with somebody who helps."""
    step = action_of(request, case, pk)
    if step.who_kind != WhoKind.CLIENT:
        raise Http404
    form = ChangeStepForm(request.POST or None, case=case, action=step)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("It is changed in your plan."))
        return redirect("portal:action", case.pk, pk)
    told = {"case": case, "here": "plan", "reach": request.reach, "form": form, "step": step}
    return page(request, "portal/actions/change.html", told)


@require_POST
@own_place(OwnAbility.WRITE_PLAN)
def take_step_out(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It was not meant after all; only the own steps."""
    action_of(request, case, pk).withdraw(by=request.user)
    say(request, _("It is out of your plan again."))
    return to_the_list(case)
