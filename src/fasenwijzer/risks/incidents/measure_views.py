"""What follows an incident: whom we told, what we do about it, and the clock of a calamity."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.incidents.deadlines import clock_of
from fasenwijzer.risks.incidents.forms import CalamityForm, CalamityReportForm, InformForm, MeasureForm
from fasenwijzer.risks.incidents.models import Informed, Measure
from fasenwijzer.risks.incidents.views import one_of
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_RISKS)
def inform(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Somebody was told."""
    incident = one_of(case, pk)
    form = InformForm(request.POST or None, incident=incident)
    if form.is_valid():
        told = form.save(by=request.user)
        undo = reverse("risks:withdraw-informed", args=[case.pk, told.pk])
        say(request, _("%(name)s knows.") % {"name": told.name}, undo=undo)
        return redirect("risks:incident", case.pk, pk)
    words = {"title": _("Who was told?"), "save": _("Save")}
    return _task(request, case, pk, {"form": form, **words})


@require_POST
@door(Ability.WRITE_RISKS)
def not_informed(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    informed = get_object_or_404(Informed.objects.select_related("incident"), pk=pk, incident__case=case)
    informed.withdraw(by=request.user)
    say(request, _("%(name)s is off this list.") % {"name": informed.name})
    return redirect("risks:incident", case.pk, informed.incident_id)


@door(Ability.WRITE_RISKS)
def plan(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """One more thing to do."""
    incident = one_of(case, pk)
    form = MeasureForm(request.POST or None, incident=incident, user=request.user)
    if form.is_valid():
        measure = form.save(by=request.user)
        undo = reverse("risks:withdraw-measure", args=[case.pk, measure.pk])
        say(request, _("The measure is written down."), undo=undo)
        return redirect("risks:incident", case.pk, pk)
    words = {"title": _("What do we do about it?"), "save": _("Save the measure")}
    return _task(request, case, pk, {"form": form, **words})


@door(Ability.WRITE_RISKS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    measure = _measure(case, pk)
    incident = one_of(case, measure.incident_id)
    form = MeasureForm(request.POST or None, incident=incident, user=request.user, measure=measure)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The measure is changed."))
        return redirect("risks:incident", case.pk, incident.pk)
    away = reverse("risks:withdraw-measure", args=[case.pk, pk])
    words = {"title": _("What do we do about it?"), "save": _("Save the measure"), "away": away}
    return _task(request, case, incident.pk, {"form": form, **words})


@require_POST
@door(Ability.WRITE_RISKS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    measure = _measure(case, pk)
    measure.withdraw(by=request.user)
    say(request, _("The measure is taken away."))
    return redirect("risks:incident", case.pk, measure.incident_id)


@require_POST
@door(Ability.WRITE_RISKS)
def done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    measure = _measure(case, pk)
    measure.carry_out(by=request.user)
    say(request, _("Done, well."), undo=reverse("risks:measure-not-done", args=[case.pk, pk]))
    return redirect("risks:incident", case.pk, measure.incident_id)


@require_POST
@door(Ability.WRITE_RISKS)
def not_done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    measure = _measure(case, pk)
    measure.not_done(by=request.user)
    say(request, _("The measure is open again."))
    return redirect("risks:incident", case.pk, measure.incident_id)


@door(Ability.WRITE_RISKS)
def calamity(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """From here on the clock runs."""
    incident = one_of(case, pk)
    if incident.as_calamity:
        return redirect("risks:incident", case.pk, pk)
    form = CalamityForm(request.POST or None, incident=incident)
    if form.is_valid():
        made = form.save(by=request.user)
        undo = reverse("risks:take-back-calamity", args=[case.pk, pk])
        say(request, _("It is a calamity. Tell your team leader now."), undo=undo)
        return redirect("risks:incident", case.pk, made.incident_id)
    words = {"title": _("Is this a calamity?"), "save": _("Yes, this is a calamity")}
    hint = _("Call your team leader first. A calamity is reported at once.")
    return _task(request, case, pk, {"form": form, "hint": hint, **words})


@require_POST
@door(Ability.WRITE_RISKS)
def no_calamity(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    found = one_of(case, pk).as_calamity
    if found and not found.reported:
        found.take_back(by=request.user)
        say(request, _("It is not a calamity."))
    return redirect("risks:incident", case.pk, pk)


@door(Ability.CLOSE_INCIDENT)
def report(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was reported: the clock stops."""
    incident = one_of(case, pk)
    found = incident.as_calamity
    if found is None or found.reported:
        return redirect("risks:incident", case.pk, pk)
    form = CalamityReportForm(request.POST or None, calamity=found)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The report of the calamity is written down."))
        return redirect("risks:incident", case.pk, pk)
    words = {"title": _("To whom was it reported?"), "save": _("Save")}
    return _task(request, case, pk, {"form": form, "report_by": clock_of(found, case.method), **words})


def _measure(case: Case, pk: int) -> Measure:
    standing = Measure.objects.standing().select_related("incident")
    found: Measure = get_object_or_404(standing, pk=pk, incident__case=case, incident__withdrawn_at=None)
    return found


def _task(request: CaseRequest, case: Case, incident: int, told: dict[str, Any]) -> HttpResponse:
    close_url = reverse("risks:incident", args=[case.pk, incident])
    return page(request, "risks/incidents/task.html", {"case": case, "close_url": close_url, **told})
