"""The plan of a project, to read, to talk about and to print."""

from __future__ import annotations

from django.db.models import Sum
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.project.figures import lines_of
from fasenwijzer.guide.project.models import (
    Criterion,
    ProjectCost,
    ProjectGoal,
    ProjectMember,
    ProjectStep,
    StepState,
)
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.people.paper import on_paper
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import page, say

AMOUNTS = ("planned_euros", "planned_hours", "spent_euros", "spent_hours")


@staff(Ability.SEE_METHOD)
def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything of the plan. Figures only for who may see those of the whole organisation."""
    one = get_object_or_404(Introduction.objects.select_related("leader"), pk=pk)
    may_lead = request.user.can(Ability.INTRODUCE_METHOD)
    return page(request, "guide/plan.html", {**_everything(one, request.user), "may_lead": may_lead})


@staff(Ability.SEE_METHOD)
def plan_on_paper(request: StaffRequest, pk: int) -> HttpResponse:
    """The same as a tagged PDF."""
    one = get_object_or_404(Introduction.objects.select_related("leader"), pk=pk)
    told = _everything(one, request.user)

    def made() -> bytes:
        return on_paper("guide/paper/plan.html", told)

    return pdf_to_keep(request, made, f"projectplan-{pk}.pdf", back=reverse("guide:plan", args=[pk]))


def _everything(one: Introduction, user: User) -> dict[str, object]:
    sees = user.can(Ability.SEE_ALL_FIGURES)
    costs = ProjectCost.objects.of(one)
    return {
        "one": one,
        "members": ProjectMember.objects.of(one),
        "goals": ProjectGoal.objects.of(one),
        "lines": lines_of(Criterion.objects.of(one), with_figures=sees),
        "sees_figures": sees,
        "steps": ProjectStep.objects.of(one),
        "costs": costs,
        "together": costs.aggregate(**{name: Sum(name, default=0) for name in AMOUNTS}),
    }


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def step(request: StaffRequest, pk: int, state: str) -> HttpResponse:
    """How far a step is."""
    if state not in StepState.values:
        raise Http404
    one = get_object_or_404(ProjectStep.objects.standing(), pk=pk)
    one.come_to(state, by=request.user)
    say(request, _("“%(step)s”: %(state)s.") % {"step": one.text, "state": StepState(state).label})
    return redirect("guide:plan", one.introduction_id)
