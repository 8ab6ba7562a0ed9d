"""The farewell page: reading it, writing on it together, and taking it home."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.goodbye.forms import FarewellForm
from fasenwijzer.exits.goodbye.reading import farewell_page_of
from fasenwijzer.people.models import Organisation
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def read(request: CaseRequest, case: Case) -> HttpResponse:
    """The page as the client takes it home."""
    told = _told(case) | {"tab": "phases", "may_write": Ability.WRITE_EXIT in request.case_abilities}
    return page(request, "exits/goodbye/page.html", told)


@door(Ability.SEE_CASE, Action.PRINT)
def printed(request: CaseRequest, case: Case) -> HttpResponse:
    """The page for paper; asking for it is logged as printing."""
    return page(request, "exits/goodbye/print.html", _told(case))


@door(Ability.WRITE_EXIT)
def write(request: CaseRequest, case: Case) -> HttpResponse:
    """What only this page says."""
    form = FarewellForm(request.POST or None, case=case)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The farewell page is saved."))
        return redirect("exits:farewell-page", case.pk)
    close = reverse("exits:farewell-page", args=[case.pk])
    return page(request, "exits/goodbye/form.html", {"case": case, "form": form, "close_url": close})


def _told(case: Case) -> dict[str, Any]:
    return {
        "case": case,
        "farewell": farewell_page_of(case),
        "today": clock.today(),
        "organisation": Organisation.objects.first(),
    }
