"""The agreements on which an admission depends, and the client's yes to each of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.admission_conditions.forms import AdmissionConditionsForm, YesForm, agreed_already
from fasenwijzer.cases.admission_conditions.models import AdmissionCondition
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_REFERRAL)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """One or more agreements, one on each line."""
    form = AdmissionConditionsForm(request.POST or None)
    if form.is_valid():
        form.save(case=case, by=request.user)
        say(request, _("The agreements are written down."))
        return redirect("cases:intake", case.pk)
    return page(request, "cases/admission_conditions/add.html", {"case": case, "form": form})


@door(Ability.WRITE_START)
def agree(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The client says yes to one agreement."""
    condition = get_object_or_404(AdmissionCondition, pk=pk, case=case)
    form = YesForm(request.POST or None, initial=agreed_already(condition))
    if form.is_valid():
        form.agree(condition, by=request.user)
        undo = reverse("cases:take-agreement-back", args=[case.pk, pk])
        say(request, _("%(name)s agrees with this.") % {"name": case.client.first_name}, undo=undo)
        return redirect("cases:intake", case.pk)
    told = {"case": case, "form": form, "condition": condition}
    return page(request, "cases/admission_conditions/agree.html", told)


@require_POST
@door(Ability.WRITE_START)
def take_agreement_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(AdmissionCondition, pk=pk, case=case).take_agreement_back(by=request.user)
    say(request, _("The agreement is open again."))
    return redirect("cases:intake", case.pk)


@require_POST
@door(Ability.WRITE_REFERRAL)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(AdmissionCondition, pk=pk, case=case).remove(by=request.user)
    say(request, _("The agreement is taken away."))
    return redirect("cases:intake", case.pk)
