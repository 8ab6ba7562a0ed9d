"""Concluding a goal, and taking that back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.outcomes.forms import OutcomeForm
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def conclude(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """How did it go with this goal? Can be said at any time, not only at the evaluation."""
    goal = get_object_or_404(Goal.objects.select_related("outcome", "plan"), pk=pk, case=case)
    goal.case = case
    form = OutcomeForm(request.POST or None, goal=goal)
    here = reverse("plan:goal", args=[case.pk, goal.pk])
    if goal.is_out and request.method != "POST":
        return redirect(here)
    if form.is_valid():
        outcome = form.save(by=request.user)
        words = {"goal": goal.name, "result": case.method.goal_result(outcome.result).lower()}
        undo = reverse("plan:reopen-goal", args=[case.pk, goal.pk])
        say(request, _("%(goal)s: %(result)s.") % words, undo=undo)
        return redirect(here)
    return page(request, "plan/outcomes/form.html", {"case": case, "goal": goal, "form": form, "close_url": here})


@door(Ability.WRITE_PLAN)
@require_POST
def reopen(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The goal is open again."""
    goal = get_object_or_404(Goal.objects.standing().select_related("outcome"), pk=pk, case=case)
    goal.reopen(by=request.user)
    say(request, _("%(goal)s is open again.") % {"goal": goal.name})
    return redirect("plan:goal", case.pk, goal.pk)
