"""Reading figures through time, giving new ones, and taking them away."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.forms import MeasurementForm
from fasenwijzer.evaluations.measurements.models import Measurement
from fasenwijzer.evaluations.measurements.reading import likely_moment, sheets_of
from fasenwijzer.method import instruments
from fasenwijzer.method.instruments import Instrument
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def figures(request: CaseRequest, case: Case) -> HttpResponse:
    """Every instrument in use with everybody's figures."""
    told = {
        "case": case,
        "tab": "evaluation",
        "sheets": sheets_of(case),
        "may_write": Ability.WRITE_EVALUATION in request.case_abilities,
    }
    return page(request, "evaluations/measurements/figures.html", told)


@door(Ability.WRITE_EVALUATION)
def take(request: CaseRequest, case: Case, instrument: str) -> HttpResponse:
    """New figures on one instrument."""
    asked = _in_use(case, instrument)
    before = Measurement.objects.of(case).filter(instrument=asked.key).exists()
    likely = {"moment": likely_moment(case, before)}
    form = MeasurementForm(request.POST or None, case=case, instrument=asked, initial=likely)
    if form.is_valid():
        taken = form.save(by=request.user)
        undo = reverse("evaluations:withdraw-figures", args=[case.pk, taken.pk])
        say(request, _("The figures of %(name)s are saved.") % {"name": taken.rater_name}, undo=undo)
        return redirect(_sheet(case, asked))
    return _form_page(request, case, form)


@door(Ability.WRITE_EVALUATION)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Other figures for one measurement."""
    taken = get_object_or_404(Measurement.objects.of(case), pk=pk)
    taken.case = case
    asked = instruments.load(taken.instrument, case.method.language)
    form = MeasurementForm(request.POST or None, case=case, instrument=asked, taken=taken)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The figures of %(name)s are saved.") % {"name": taken.rater_name})
        return redirect(_sheet(case, asked))
    return _form_page(request, case, form)


@door(Ability.WRITE_EVALUATION)
@require_POST
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    taken = get_object_or_404(Measurement, case=case, pk=pk)
    taken.withdraw(by=request.user)
    undo = reverse("evaluations:put-back-figures", args=[case.pk, pk])
    say(request, _("The figures of %(name)s are taken away.") % {"name": taken.rater_name}, undo=undo)
    return redirect("evaluations:figures", case.pk)


@door(Ability.WRITE_EVALUATION)
@require_POST
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    taken = get_object_or_404(Measurement, case=case, pk=pk)
    taken.put_back(by=request.user)
    say(request, _("The figures of %(name)s stand again.") % {"name": taken.rater_name})
    return redirect("evaluations:figures", case.pk)


def _in_use(case: Case, key: str) -> Instrument:
    """An instrument of the edition of this case; a 404 for any other."""
    if key not in case.method.instruments:
        raise Http404
    return instruments.load(key, case.method.language)


def _sheet(case: Case, instrument: Instrument) -> str:
    return f"{reverse('evaluations:figures', args=[case.pk])}#{instrument.key}"


def _form_page(request: CaseRequest, case: Case, form: MeasurementForm) -> HttpResponse:
    told = {
        "case": case,
        "form": form,
        "instrument": form.instrument,
        "name": case.method.instrument(form.instrument.key),
        "taken": form.taken,
        "close_url": _sheet(case, form.instrument),
    }
    return page(request, "evaluations/measurements/form.html", told)
