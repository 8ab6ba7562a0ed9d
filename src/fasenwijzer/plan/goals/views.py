"""Goals: from a wish to a goal, its own page, and its place in the order."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.forms import ActionForm
from fasenwijzer.plan.examples.models import GoalExample
from fasenwijzer.plan.goals.forms import GoalForm
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.plans.views import close_to_edit
from fasenwijzer.plan.reading.rows import rung_of
from fasenwijzer.plan.times.history import history_of
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """A new goal; with ?wish=… it begins with that wish and its life area."""
    wish, offered = _asked_wish(request, case), list(GoalExample.objects.offered())
    example = next((row for row in offered if str(row.pk) == request.GET.get("example")), None)
    form = GoalForm(request.POST or None, case=case, wish=wish, example=example)
    if form.is_valid():
        goal = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "goal", goal.pk])
        say(request, _("%(goal)s is in the plan. What is the first small step?") % {"goal": goal.name}, undo=undo)
        return redirect("plan:goal", case.pk, goal.pk)
    told = {
        "case": case,
        "form": form,
        "wish": wish,
        "examples": [(row, case.method.life_area(row.life_area)) for row in offered if row != example],
        "close_url": close_to_edit(case),
    }
    return page(request, "plan/goals/form.html", told)


@door(Ability.SEE_CASE)
def goal(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """One goal with its actions, where it came from and how it ended."""
    found = get_object_or_404(Goal.objects.whole(), pk=pk, case=case)
    found.case = case
    later = Goal.objects.of(case).filter(continues=found) | Goal.objects.of(case).filter(returns_from=found)
    told = {
        "case": case,
        "tab": "plan",
        "goal": found,
        "rung": rung_of(found, case),
        "wishes": [(wish, case.method.life_area(wish.life_area)) for wish in found.wishes.all()],
        "later": later,
        "history": history_of(found),
    }
    if Ability.WRITE_PLAN in request.case_abilities and not found.is_out and not found.result:
        told |= {"form": ActionForm(goal=found), "adding": "more" in request.GET or not found.steps}
    return page(request, "plan/goals/goal.html", told)


@door(Ability.WRITE_PLAN)
def edit(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Other words, another area, other wishes."""
    found = get_object_or_404(Goal.objects.whole(), pk=pk, case=case)
    if found.withdrawn_at and request.method != "POST":
        return redirect("plan:goal", case.pk, found.pk)
    form = GoalForm(request.POST or None, case=case, goal=found)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("%(goal)s is changed.") % {"goal": found.name})
        return redirect("plan:goal", case.pk, found.pk)
    told = {
        "case": case,
        "form": form,
        "goal": found,
        "close_url": reverse("plan:goal", args=[case.pk, found.pk]),
    }
    return page(request, "plan/goals/form.html", told)


@door(Ability.WRITE_PLAN)
@require_POST
def place(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Move a goal to another place in the order; the first is tackled first."""
    found = get_object_or_404(Goal.objects.standing(), pk=pk, case=case)
    asked = request.POST.get("place", "")
    if asked.isdecimal() and len(asked) < 5:
        found.place_at(int(asked), by=request.user)
        say(request, _("%(goal)s has place %(place)s now.") % {"goal": found.name, "place": found.priority})
    return redirect(f"{close_to_edit(case)}#goal-{found.number}")


def _asked_wish(request: CaseRequest, case: Case) -> Wish | None:
    asked = request.GET.get("wish", "")
    return Wish.objects.of(case).filter(pk=asked).first() if asked.isdecimal() and len(asked) < 19 else None
