"""The course of one goal: as a picture, and the same in words."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.course.reading import course_of
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def course(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Through all rounds in which the goal was worked on."""
    goal = get_object_or_404(Goal, pk=pk, case=case)
    told = {"case": case, "tab": "plan", "goal": goal, "course": course_of(goal, case)}
    return page(request, "evaluations/course/course.html", told | {"area": case.method.life_area(goal.life_area)})
