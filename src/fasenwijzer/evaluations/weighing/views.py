"""Weighing before the decision of phase 7, with the criteria of the edition."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.weighing.forms import WeighingForm
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.rounds import rounds_of
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_EVALUATION)
def weigh(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """All criteria in one form; an answer may stay open where the words say enough."""
    get_object_or_404(Evaluation, case=case, cycle=cycle)
    form = WeighingForm(request.POST or None, case=case, phase="evaluation", cycle=cycle)
    if request.method == "POST" and form.is_valid():
        form.save(by=request.user)
        say(request, _("The weighing is saved."))
        return redirect("evaluations:round", case.pk, cycle)
    told = {
        "case": case,
        "form": form,
        "cycle": cycle,
        "round": next((one for one in rounds_of(case) if one.cycle == cycle), None),
        "close_url": reverse("evaluations:round", args=[case.pk, cycle]),
    }
    return page(request, "evaluations/weighing/form.html", told)
