"""Filling in the risk inventory, and reading it side by side and through time."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.risks.inventories.comparing import compared, courses_of, moments_of
from fasenwijzer.risks.inventories.forms import InventoryForm
from fasenwijzer.risks.inventories.models import Inventory, is_decided
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def inventories(request: CaseRequest, case: Case) -> HttpResponse:
    """Every moment on which people looked; one of them side by side, and the way through time."""
    moments = moments_of(case)
    shown = compared(case, moments, request.GET.get("moment", ""), RiskAgreement.objects.in_force(case))
    told = {
        "case": case,
        "tab": "safety",
        "moments": moments,
        "many": sum(len(moment.inventories) for moment in moments),
        "shown": shown,
        "locked": shown is not None and is_decided(case, shown.moment.cycle),
        "courses": [(risk, found) for risk in case.method.risks if (found := courses_of(moments, risk.key))],
        "may_write": Ability.WRITE_RISKS in request.case_abilities,
        "may_agree": Ability.WRITE_PLAN in request.case_abilities,
    }
    return page(request, "risks/inventories/inventories.html", told)


@door(Ability.WRITE_RISKS)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """One person's view; after it perhaps that of the next."""
    form = InventoryForm(request.POST or None, case=case)
    if form.is_valid():
        inventory = form.save(by=request.user)
        words = _("The view of %(name)s is saved.") % {"name": inventory.rater_name}
        say(request, words, undo=reverse("risks:withdraw-inventory", args=[case.pk, inventory.pk]))
        return redirect("risks:add-inventory" if "then" in request.POST else "risks:inventories", case.pk)
    return _form_page(request, case, form)


@door(Ability.WRITE_RISKS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Correct what was filled in, as long as the round is not decided on."""
    inventory = _one_of(case, pk)
    if request.method != "POST" and (inventory.is_locked or inventory.withdrawn_at):
        say(request, _("This inventory stays as it is."))
        return redirect("risks:inventories", case.pk)
    form = InventoryForm(request.POST or None, case=case, inventory=inventory)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The view of %(name)s is changed.") % {"name": inventory.rater_name})
        return redirect("risks:inventories", case.pk)
    return _form_page(request, case, form)


@require_POST
@door(Ability.WRITE_RISKS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not meant to be there."""
    inventory = _one_of(case, pk)
    if inventory.is_locked:
        say(request, _("This inventory stays as it is."))
    else:
        inventory.withdraw(by=request.user)
        undo = reverse("risks:put-back-inventory", args=[case.pk, pk])
        say(request, _("The view of %(name)s is taken away.") % {"name": inventory.rater_name}, undo=undo)
    return redirect("risks:inventories", case.pk)


@require_POST
@door(Ability.WRITE_RISKS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    inventory = _one_of(case, pk)
    inventory.put_back(by=request.user)
    say(request, _("The view of %(name)s is there again.") % {"name": inventory.rater_name})
    return redirect("risks:inventories", case.pk)


def _one_of(case: Case, pk: int) -> Inventory:
    found: Inventory = get_object_or_404(Inventory.objects.prefetch_related("seen"), pk=pk, case=case)
    found.case = case
    return found


def _form_page(request: CaseRequest, case: Case, form: InventoryForm) -> HttpResponse:
    told = {
        "case": case,
        "form": form,
        "risk_forms": form.risk_forms,
        "close_url": reverse("risks:inventories", args=[case.pk]),
    }
    return page(request, "risks/inventories/form.html", told)
