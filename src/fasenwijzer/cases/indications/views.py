"""The indication of a case: write down, change, take away."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.indications.forms import IndicationForm
from fasenwijzer.cases.indications.models import Indication
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_START)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    form = IndicationForm(request.POST or None)
    if form.is_valid():
        indication = form.note(case, by=request.user)
        undo = reverse("cases:remove-indication", args=[case.pk, indication.pk])
        say(request, _("The indication is written down."), undo=undo)
        return redirect("cases:start", case.pk)
    return page(request, "cases/indications/form.html", {"case": case, "form": form, "indication": None})


@door(Ability.WRITE_START)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    indication = get_object_or_404(Indication, pk=pk, case=case)
    form = IndicationForm(request.POST or None, indication=indication)
    if form.is_valid():
        form.change(indication, by=request.user)
        say(request, _("The indication is changed."))
        return redirect("cases:start", case.pk)
    return page(request, "cases/indications/form.html", {"case": case, "form": form, "indication": indication})


@require_POST
@door(Ability.WRITE_START)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(Indication, pk=pk, case=case).remove(by=request.user)
    say(request, _("The indication is taken away."))
    return redirect("cases:start", case.pk)
