"""Agreements of the plan."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.agreements.forms import AgreementForm
from fasenwijzer.plan.agreements.models import Agreement
from fasenwijzer.plan.plans.views import close_to_edit
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """One more agreement."""
    form = AgreementForm(request.POST or None, case=case)
    if form.is_valid():
        agreement = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "agreement", agreement.pk])
        say(request, _("The agreement is in the plan."), undo=undo)
        return redirect("plan:edit", case.pk)
    return page(request, "plan/agreements/form.html", {"case": case, "form": form, "close_url": close_to_edit(case)})


@door(Ability.WRITE_PLAN)
def edit(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Other words for an agreement."""
    agreement = get_object_or_404(Agreement.objects.select_related("plan"), pk=pk, plan__case=case)
    if agreement.withdrawn_at and request.method != "POST":
        return redirect("plan:edit", case.pk)
    form = AgreementForm(request.POST or None, case=case, agreement=agreement)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The agreement is changed."))
        return redirect("plan:edit", case.pk)
    told = {"case": case, "agreement": agreement, "form": form, "close_url": close_to_edit(case)}
    return page(request, "plan/agreements/form.html", told)
