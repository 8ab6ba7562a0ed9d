"""An incident: reporting it, reading it, and closing it when it is done."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.incidents.deadlines import clock_of
from fasenwijzer.risks.incidents.forms import CloseForm, IncidentForm
from fasenwijzer.risks.incidents.models import Incident
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def incident(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Everything about one incident, and what is still to do."""
    found = one_of(case, pk)
    calamity = found.as_calamity
    told = {
        "case": case,
        "tab": "safety",
        "incident": found,
        "report_by": clock_of(calamity, case.method) if calamity else None,
        "may_write": Ability.WRITE_RISKS in request.case_abilities,
        "may_close": Ability.CLOSE_INCIDENT in request.case_abilities,
    }
    return page(request, "risks/incidents/incident.html", told)


@door(Ability.WRITE_RISKS)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """Report an incident."""
    form = IncidentForm(request.POST or None, case=case)
    if form.is_valid():
        made = form.save(by=request.user)
        undo = reverse("risks:withdraw-incident", args=[case.pk, made.pk])
        say(request, _("%(code)s is reported.") % {"code": made.code}, undo=undo)
        return redirect("risks:incident", case.pk, made.pk)
    return incident_page(request, case, form)


@door(Ability.WRITE_RISKS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Add what is known by now; the log keeps what it was."""
    found = one_of(case, pk, also_taken_away=request.method == "POST")
    form = IncidentForm(request.POST or None, case=case, known=found)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("%(code)s is changed.") % {"code": found.code})
        return redirect("risks:incident", case.pk, pk)
    return incident_page(request, case, form)


@require_POST
@door(Ability.WRITE_RISKS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not meant to be there."""
    found = one_of(case, pk)
    found.withdraw(by=request.user)
    undo = reverse("risks:put-back-incident", args=[case.pk, pk])
    say(request, _("%(code)s is taken away.") % {"code": found.code}, undo=undo)
    return redirect("risks:safety", case.pk)


@require_POST
@door(Ability.WRITE_RISKS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    found = get_object_or_404(Incident, pk=pk, case=case)
    found.put_back(by=request.user)
    say(request, _("%(code)s is there again.") % {"code": found.code})
    return redirect("risks:incident", case.pk, pk)


@door(Ability.CLOSE_INCIDENT)
def close(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The team leader closes it, with what we learned."""
    found = one_of(case, pk)
    if found.closed:
        return redirect("risks:incident", case.pk, pk)
    form = CloseForm(request.POST or None, incident=found)
    if form.is_valid():
        form.save(by=request.user)
        undo = reverse("risks:open-incident-again", args=[case.pk, pk])
        say(request, _("%(code)s is closed.") % {"code": found.code}, undo=undo)
        return redirect("risks:incident", case.pk, pk)
    close_url = reverse("risks:incident", args=[case.pk, pk])
    told = {"case": case, "form": form, "incident": found, "close_url": close_url}
    return page(request, "risks/incidents/close.html", told)


@require_POST
@door(Ability.CLOSE_INCIDENT)
def open_again(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    found = one_of(case, pk)
    found.open_again(by=request.user)
    say(request, _("%(code)s is open again.") % {"code": found.code})
    return redirect("risks:incident", case.pk, pk)


def one_of(case: Case, pk: int, *, also_taken_away: bool = False) -> Incident:
    """An incident of this case that stands, with all that belongs to it; or a 404."""
    among = Incident.objects.filter(case=case) if also_taken_away else Incident.objects.of(case)
    found: Incident = get_object_or_404(among.whole(), pk=pk)
    found.case = case
    return found


def incident_page(request: CaseRequest, case: Case, form: IncidentForm, because: str = "") -> HttpResponse:
    """The form of an incident; `because` says why a memo became one, and nothing is saved yet."""
    known = form.known
    back = reverse("risks:incident", args=[case.pk, known.pk]) if known else reverse("risks:safety", args=[case.pk])
    told = {"case": case, "form": form, "because": because, "close_url": back}
    return page(request, "risks/incidents/form.html", told)
