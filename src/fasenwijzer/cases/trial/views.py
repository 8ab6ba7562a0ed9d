"""A trial that runs: other agreements about it, and how it goes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.trial.forms import TrialForm
from fasenwijzer.cases.trial.models import Trial
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_REFERRAL)
def trial(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Write down how the trial goes."""
    found = get_object_or_404(Trial, pk=pk, case=case)
    form = TrialForm(request.POST or None, trial=found)
    if form.is_valid():
        form.keep(found, by=request.user)
        say(request, _("The trial is saved."))
        return redirect("cases:intake", case.pk)
    return page(request, "cases/trial/form.html", {"case": case, "form": form, "trial": found})
