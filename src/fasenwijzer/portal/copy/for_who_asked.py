"""The same copy, made by the colleague who answers a request: exactly what who asked may read."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.people.gate import proven
from fasenwijzer.portal.copy import handing
from fasenwijzer.portal.copy.made import left_out
from fasenwijzer.portal.copy.whose import Whose, of_who_asked
from fasenwijzer.ui.pages import page, say


@door(Ability.DECIDE_REQUESTS)
def copy_for(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What can be handed over, and what is not in it."""
    whose = _whose(case, pk)
    tab = "data" if Ability.SEE_CASE in request.case_abilities else "log"
    told = {"case": case, "tab": tab, "pk": pk, "name": whose.name, "left_out": left_out(whose)}
    return page(request, "portal/copy/for.html", told | handing.choices_of(whose))


@door(Ability.DECIDE_REQUESTS)
@proven
def paper_for(request: CaseRequest, case: Case, pk: int, size: str, part: int) -> HttpResponse:
    made = handing.paper(request, _whose(case, pk), size, part, request.user)
    if made is None:
        say(request, _("No PDF can be made on this machine yet."))
        return redirect("portal:copy-for", case.pk, pk)
    return made


@door(Ability.DECIDE_REQUESTS)
@proven
def data_for(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    return handing.bundle(request, _whose(case, pk), request.user)


def _whose(case: Case, pk: int) -> Whose:
    """Of a request to read or to take along; a 404 when who asked may not read the file at this age."""
    wanted = case.rights_requests.standing().filter(kind__in=[Kind.INSPECT, Kind.COPY]).select_related("by")
    whose = of_who_asked(get_object_or_404(wanted, pk=pk), case)
    if whose is None:
        raise Http404
    return whose
