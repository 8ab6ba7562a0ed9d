"""Actions of a goal."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.forms import ActionForm
from fasenwijzer.plan.actions.models import Action
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def add(request: CaseRequest, case: Case, goal_pk: int) -> HttpResponse:
    """A step towards a goal; with "one more" the page of the goal comes back with a new form that is open."""
    goal = get_object_or_404(Goal.objects.select_related("plan"), pk=goal_pk, case=case)
    goal.case = case
    close = reverse("plan:goal", args=[case.pk, goal.pk])
    if goal.is_out and request.method != "POST":
        return redirect(close)
    form = ActionForm(request.POST or None, goal=goal)
    if form.is_valid():
        action = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "action", action.pk])
        say(request, _("The action is in the plan."), undo=undo)
        return redirect(f"{close}?more=1#add-action" if "more" in request.POST else close)
    return page(request, "plan/actions/form.html", {"case": case, "goal": goal, "form": form, "close_url": close})


@door(Ability.WRITE_PLAN)
def edit(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Another text, somebody else, another day."""
    action = action_of(case, pk)
    close = reverse("plan:goal", args=[case.pk, action.goal_id])
    if action.withdrawn_at and request.method != "POST":
        return redirect(close)
    form = ActionForm(request.POST or None, goal=action.goal, action=action)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The action is changed."))
        return redirect(close)
    told = {"case": case, "goal": action.goal, "action": action, "form": form, "close_url": close}
    return page(request, "plan/actions/form.html", told)


def action_of(case: Case, pk: int) -> Action:
    """An action of this case, with its goal; 404 when it is not there."""
    whole = Action.objects.select_related("goal__plan", "network_member")
    action: Action = get_object_or_404(whole, pk=pk, goal__case=case)
    action.goal.case = case
    return action
