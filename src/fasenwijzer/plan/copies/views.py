"""Handing out the plan."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.copies.forms import CopyForm
from fasenwijzer.plan.signatures.views import newest_plan
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def hand_out(request: CaseRequest, case: Case) -> HttpResponse:
    """Write down that somebody got a copy of the version that holds."""
    plan = newest_plan(case)
    form = CopyForm(request.POST or None, plan=plan)
    if form.is_valid():
        copy = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "copy", copy.pk])
        say(request, _("Written down: %(name)s has a copy.") % {"name": copy.given_to}, undo=undo)
        return redirect("plan:plan", case.pk)
    told = {"case": case, "plan": plan, "form": form, "close_url": reverse("plan:plan", args=[case.pk])}
    return page(request, "plan/copies/form.html", told)
