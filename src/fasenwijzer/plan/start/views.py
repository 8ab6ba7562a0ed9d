"""The start plan, on one page: what is in it, one more, and from today it holds."""

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
from fasenwijzer.plan.models import Plan
from fasenwijzer.plan.plans.models import plan_cycle
from fasenwijzer.plan.start.forms import StartStepForm
from fasenwijzer.plan.start.models import StartStep
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def start(request: CaseRequest, case: Case) -> HttpResponse:
    """As long as there is no real plan; after that the start plan is over, and this page leads to the plan."""
    plan = Plan.objects.current(case)
    if (plan and plan.established_on) or plan_cycle(case) > 1:
        return redirect("plan:plan", case.pk)
    form = StartStepForm(request.POST or None, case=case)
    if form.is_valid():
        step = form.save(by=request.user)
        say(request, _("It is in the start plan."), undo=reverse("plan:withdraw", args=[case.pk, "start", step.pk]))
        return redirect(reverse("plan:start", args=[case.pk]) + "#add")
    told = {
        "case": case,
        "tab": "plan",
        "form": form,
        "steps": StartStep.objects.standing().filter(plan=plan) if plan else [],
        "version": plan.versions.last() if plan else None,
    }
    return page(request, "plan/start/start.html", told)


@door(Ability.WRITE_PLAN)
@require_POST
def hold(request: CaseRequest, case: Case) -> HttpResponse:
    """From today the start plan holds, until the real plan is there."""
    plan = get_object_or_404(Plan, case=case, cycle=plan_cycle(case), established_on=None)
    if not plan.start_steps.filter(withdrawn_at=None).exists():
        say(request, _("There is nothing in the start plan yet."))
        return redirect("plan:start", case.pk)
    version = plan.establish(on=clock.today(), provisional=True, by=request.user)
    undo = reverse("plan:take-back", args=[case.pk, version.pk])
    say(request, _("The start plan holds from today. It ends by itself when the real plan is there."), undo=undo)
    return redirect("plan:plan", case.pk)
