"""Actions of a goal, and that they were done."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.forms import ActionForm, DoneForm
from fasenwijzer.plan.actions.models import Action, ActionDone
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def add(request: CaseRequest, case: Case, goal_pk: int) -> HttpResponse:
    """A step towards a goal."""
    goal = get_object_or_404(Goal.objects.select_related("plan"), pk=goal_pk, case=case)
    goal.case = case
    if goal.is_out and request.method != "POST":
        return redirect("plan:goal", case.pk, goal.pk)
    form = ActionForm(request.POST or None, goal=goal)
    if form.is_valid():
        action = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "action", action.pk])
        say(request, _("The action is in the plan."), undo=undo)
        return redirect("plan:goal", case.pk, goal.pk)
    close = reverse("plan:goal", args=[case.pk, goal.pk])
    return page(request, "plan/actions/form.html", {"case": case, "goal": goal, "form": form, "close_url": close})


@door(Ability.WRITE_PLAN)
def edit(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Another text, somebody else, another day."""
    action = _action(case, pk)
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


@door(Ability.WRITE_PLAN)
def done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was done: one press for today, or the page for another day and a note."""
    action = _action(case, pk)
    close = reverse("plan:goal", args=[case.pk, action.goal_id])
    form = DoneForm(request.POST or None, action=action)
    if form.is_valid():
        undo = reverse("plan:action-not-done", args=[case.pk, form.save(by=request.user).pk])
        say(request, _("Done: %(action)s") % {"action": action.text}, undo=undo)
        return redirect(close)
    return page(request, "plan/actions/done.html", {"case": case, "action": action, "form": form, "close_url": close})


@door(Ability.WRITE_PLAN)
@require_POST
def not_done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not done after all."""
    was = get_object_or_404(ActionDone.objects.select_related("action__goal"), pk=pk, action__goal__case=case)
    was.take_back(by=request.user)
    say(request, _("Taken back: %(action)s") % {"action": was.action.text})
    return redirect("plan:goal", case.pk, was.action.goal_id)


def _action(case: Case, pk: int) -> Action:
    whole = Action.objects.select_related("goal__plan", "network_member")
    action: Action = get_object_or_404(whole, pk=pk, goal__case=case)
    action.goal.case = case
    return action
