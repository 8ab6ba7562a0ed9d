"""Working on the plan as a whole: begin it, where it leads, when to look back, and from which day it holds."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Plan, PlanVersion
from fasenwijzer.plan.plans.forms import DestinationForm, EstablishForm, EvaluationDateForm
from fasenwijzer.plan.plans.models import plan_cycle
from fasenwijzer.plan.reading.rows import read_plan
from fasenwijzer.plan.ties.warnings import taken_apart
from fasenwijzer.plan.wishes.rows import wishes_without_place
from fasenwijzer.ui.pages import page, say


def close_to_edit(case: Case) -> str:
    """Where a small page about the plan closes to."""
    return reverse("plan:edit", args=[case.pk])


@door(Ability.WRITE_PLAN)
@require_POST
def begin(request: CaseRequest, case: Case) -> HttpResponse:
    """Begin the plan of this round."""
    Plan.begin(case=case, by=request.user)
    say(request, _("The plan has begun. Start with the wishes, or with the end goal."))
    return redirect("plan:edit", case.pk)


@door(Ability.WRITE_PLAN)
def edit(request: CaseRequest, case: Case) -> HttpResponse:
    """Everything that can be worked on, each on its own small page."""
    plan = Plan.objects.current(case)
    if plan is None:
        return redirect("plan:plan", case.pk)
    plan.case = case
    rows = wishes_without_place(plan, case)
    reading = read_plan(plan, case)
    told = {
        "case": case,
        "tab": "plan",
        "plan": plan,
        "reading": reading,
        "apart": taken_apart(reading, case),
        "today": clock.today(),
        "version": plan.versions.last(),
        "wishes": [row for row in rows if not row.reached],
        "reached_wishes": [row for row in rows if row.reached],
        "proposed": plan.proposed_evaluation(from_day=plan.established_on or plan.versions.all()[0].begun_at.date()),
    }
    return page(request, "plan/plans/edit.html", told)


@door(Ability.WRITE_PLAN)
def destination(request: CaseRequest, case: Case) -> HttpResponse:
    """The end goal and the desired situation."""
    plan = _own(case)
    form = DestinationForm(request.POST or None, plan=plan)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("This is where the plan leads now."))
        return redirect("plan:edit", case.pk)
    told = {"case": case, "form": form, "close_url": close_to_edit(case), "before": _before(plan)}
    return page(request, "plan/plans/destination.html", told)


@door(Ability.WRITE_PLAN)
def evaluation_date(request: CaseRequest, case: Case) -> HttpResponse:
    """When client and worker look back together."""
    plan = _own(case)
    form = EvaluationDateForm(request.POST or None, plan=plan)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The day to look back is in the plan."))
        return redirect("plan:edit", case.pk)
    told = {"case": case, "plan": plan, "form": form, "close_url": close_to_edit(case)}
    return page(request, "plan/plans/evaluation_date.html", told)


@door(Ability.WRITE_PLAN)
def establish(request: CaseRequest, case: Case) -> HttpResponse:
    """From this day the plan holds. What is still missing is advice; it never blocks here."""
    plan = _own(case)
    form = EstablishForm(request.POST or None, plan=plan)
    if form.is_valid():
        version = form.save(by=request.user)
        undo = reverse("plan:take-back", args=[case.pk, version.pk])
        say(request, _("The plan holds from now on. Next: does everybody agree?"), undo=undo)
        return redirect("plan:plan", case.pk)
    bare = plan.goals.open().without_strength().count()
    told = {"case": case, "plan": plan, "form": form, "facts": plan_facts(case), "without_strength": bare}
    told |= {"close_url": close_to_edit(case), "apart": taken_apart(read_plan(plan, case), case)}
    return page(request, "plan/plans/establish.html", told)


@door(Ability.WRITE_PLAN)
@require_POST
def take_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Undo establishing, as long as nothing was built on it."""
    version = get_object_or_404(PlanVersion, pk=pk, plan__case=case)
    built_on = version.answers.standing().exists() or version.copies.standing().exists()
    if version.in_the_making or not version.is_last or built_on:
        say(request, _("This can't be undone any more: the plan was changed, or somebody answered to it."))
    else:
        version.take_back(by=request.user)
        say(request, _("The plan is in the making again."))
    return redirect("plan:plan", case.pk)


def _own(case: Case) -> Plan:
    """The plan of this round; a page about it exists only once it was begun."""
    plan = get_object_or_404(Plan, case=case, cycle=plan_cycle(case))
    plan.case = case
    return plan


def _before(plan: Plan) -> Plan | None:
    """The plan of the round before, to read beside the new one."""
    return Plan.objects.filter(case=plan.case, cycle__lt=plan.cycle).last()
