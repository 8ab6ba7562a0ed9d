"""Looking back on the goals of a round, one at a time, with what is known about each beside it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.course.reading import course_of
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.forms import LookBackForm
from fasenwijzer.evaluations.reading.looking_back import GoalLookedBackOn, goals_of, reports_on
from fasenwijzer.evaluations.reading.next_step import next_goal
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_EVALUATION)
def look_back(request: CaseRequest, case: Case, cycle: int, goal_pk: int) -> HttpResponse:
    """Result, process, effect and action of one goal; the first button goes on with the next."""
    evaluation = get_object_or_404(Evaluation, case=case, cycle=cycle)
    goal = get_object_or_404(Goal.objects.whole(), pk=goal_pk, case=case, plan__cycle=cycle)
    evaluation.case = goal.case = case
    goals = goals_of(case, cycle)
    following = next_goal(goals, after=goal.pk)
    if goal.withdrawn_at and request.method != "POST":
        say(request, _("This goal was taken out of the plan."))
        return redirect("evaluations:round", case.pk, cycle)
    form = LookBackForm(request.POST or None, evaluation=evaluation, goal=goal)
    if request.method == "POST" and form.is_valid():
        form.save(by=request.user)
        say(request, _("Saved: %(goal)s.") % {"goal": goal.name})
        return redirect(_onwards(request, evaluation, following))
    told = {
        "case": case,
        "form": form,
        "cycle": cycle,
        "goal": goal,
        "row": next((row for row in goals if row.goal.pk == goal.pk), None),
        "goals": goals,
        "following": following,
        "reports": reports_on(goal),
        "course": course_of(goal, case),
        "earlier": _said_earlier(goal),
        "close_url": reverse("evaluations:round", args=[case.pk, cycle]),
    }
    return page(request, "evaluations/goals/form.html", told)


def _onwards(request: CaseRequest, evaluation: Evaluation, following: GoalLookedBackOn | None) -> str:
    """To the next goal, then to the summary; or back to the whole, when that was asked."""
    where = [evaluation.case_id, evaluation.cycle]
    if "whole" in request.POST or (following is None and evaluation.general):
        return reverse("evaluations:round", args=where)
    if following is None:
        return reverse("evaluations:sum-up", args=where)
    return reverse("evaluations:look-back", args=[*where, following.goal.pk])


def _said_earlier(goal: Goal) -> object:
    """What was said about the goal that this one goes on with, or comes back from."""
    return goal.earlier.evaluations.first() if goal.earlier else None
