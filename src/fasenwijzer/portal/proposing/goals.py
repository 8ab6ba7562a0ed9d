"""The client puts a goal in the plan, says it in other words, and takes an own one out again."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.portal.figures.goals import goals_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.proposing.forms import ChangeGoalForm, GoalForm
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.WRITE_PLAN)
def add_goal(request: OwnRequest, case: Case) -> HttpResponse:
    """A goal more, as soon as there is a plan."""
    plan = Plan.objects.latest_of(case)
    if plan is None:
        raise Http404
    plan.case = case
    form = GoalForm(request.POST or None, case=case, reach=request.reach)
    if form.is_valid():
        goal = form.add(plan=plan, by=request.user)
        say(request, _("It stands in your plan."), undo=reverse("portal:take-goal-out", args=[case.pk, goal.pk]))
        return redirect("portal:goal", case.pk, goal.pk)
    told = {"case": case, "here": "plan", "reach": request.reach, "form": form}
    return page(request, "portal/goals/add.html", told)


@own_place(OwnAbility.WRITE_PLAN)
def change_goal(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """An open goal in other words; who guides sees what it was."""
    goal = goal_of(request, case, pk)
    form = ChangeGoalForm(request.POST or None, goal=goal)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("It is changed in your plan."))
        return redirect("portal:goal", case.pk, pk)
    told = {"case": case, "here": "plan", "reach": request.reach, "form": form, "goal": goal}
    return page(request, "portal/goals/change.html", told)


@require_POST
@own_place(OwnAbility.WRITE_PLAN)
def take_goal_out(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Only what this person put there self, and nobody changed since."""
    goal = goal_of(request, case, pk)
    if goal.own_words_of_id != request.user.pk:
        raise Http404
    goal.withdraw(by=request.user)
    say(request, _("It is out of your plan again."))
    return redirect("portal:home", case.pk)


def goal_of(request: OwnRequest, case: Case, pk: int) -> Goal:
    """An open goal that this person may read; or a 404."""
    goals = goals_of(case, request.reach, request.user).open().select_related("plan")
    found: Goal = get_object_or_404(goals, pk=pk)
    found.case = case
    return found
