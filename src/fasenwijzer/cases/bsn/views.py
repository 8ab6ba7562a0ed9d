"""The BSN of a client: enter, correct, show once, take away."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.bsn.forms import BsnForm
from fasenwijzer.cases.bsn.law import law_for
from fasenwijzer.cases.bsn.models import Bsn
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.ui.pages import page, say

SHOWN_ONCE = "bsn-shown-once"
"""In the session: the file whose number was asked for just now."""


def is_asked_for(request: CaseRequest, case: Case) -> bool:
    """Whether the next page of this file shows the whole number; asking makes it the last time."""
    asked: bool = request.session.pop(SHOWN_ONCE, None) == case.pk
    return asked and Ability.WRITE_DATA in request.case_abilities


@door(Ability.WRITE_DATA)
def bsn(request: CaseRequest, case: Case) -> HttpResponse:
    """Enter it or correct it, only for help under a law that says so."""
    law, kept = law_for(case), Bsn.objects.filter(client=case.client).first()
    if not law:
        raise PermissionDenied
    form = BsnForm(request.POST or None, case=case, kept=kept)
    if form.is_valid():
        form.keep(by=request.user)
        say(request, _("The BSN is written down."))
        return redirect("cases:data", case.pk)
    return page(request, "cases/bsn/form.html", {"case": case, "form": form, "kept": kept, "law": law})


@require_POST
@door(Ability.WRITE_DATA)
def show(request: CaseRequest, case: Case) -> HttpResponse:
    """The whole number, on a press: it is written down, and stands on the page once."""
    kept = get_object_or_404(Bsn, client=case.client)
    record(Action.READ, by=request.user, case_id=case.pk, subject=kept)
    request.session[SHOWN_ONCE] = case.pk
    return redirect(reverse("cases:data", args=[case.pk]) + "#bsn")


@require_POST
@door(Ability.WRITE_DATA)
def remove(request: CaseRequest, case: Case) -> HttpResponse:
    """Take it away. This can't be undone; it can be entered again."""
    get_object_or_404(Bsn, client=case.client).take_away(case_id=case.pk, by=request.user)
    say(request, _("The BSN is taken away."))
    return redirect("cases:data", case.pk)
