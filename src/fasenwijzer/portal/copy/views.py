"""Taking one's own file along: who asks proves once more who (s)he is, and does not sit at a borrowed screen."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.people.gate import proven
from fasenwijzer.portal.copy import handing
from fasenwijzer.portal.copy.made import left_out
from fasenwijzer.portal.copy.whose import Whose, of_oneself
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.ASK)
def copy(request: OwnRequest, case: Case) -> HttpResponse:
    """What can be taken along, and what is not in it."""
    whose = _mine(request, case)
    told = {"case": case, "here": "about", "reach": request.reach, "left_out": left_out(whose)}
    told |= {"borrowed": _is_let_in(request)} | handing.choices_of(whose)
    return page(request, "portal/copy/take.html", told)


@own_place(OwnAbility.ASK)
@proven
def paper(request: OwnRequest, case: Case, size: str, part: int) -> HttpResponse:
    """A tagged PDF."""
    made = handing.paper(request, _mine(request, case), size, part, request.user)
    if made is None:
        say(request, _("This can not be made here now. Ask for it on paper."))
        return redirect("portal:copy", case.pk)
    return made


@own_place(OwnAbility.ASK)
@proven
def data(request: OwnRequest, case: Case) -> HttpResponse:
    """For a computer of somebody else: a next organisation, or one's own."""
    return handing.bundle(request, _mine(request, case), request.user)


def _mine(request: OwnRequest, case: Case) -> Whose:
    return of_oneself(case, request.reach, request.user)


def _is_let_in(request: OwnRequest) -> bool:
    return bool(getattr(request, "let_in", None))
