"""The travel guide: to read, to print, and as PDF; for the client's side itself, and for a worker who hands it out."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.people.paper import on_paper
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.getting_in.seats import login_of
from fasenwijzer.portal.guide.forms import HandOutForm
from fasenwijzer.portal.guide.told import Guide, client_reach, guide_of
from fasenwijzer.portal.reading.models import Size
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import page

NAME = "reisgids.pdf"


@own_place(OwnAbility.ENTER)
def guide(request: OwnRequest, case: Case) -> HttpResponse:
    """As it goes on paper; whoever prints the page prints only this."""
    told = {"case": case, "here": "about", "reach": request.reach}
    return page(request, "portal/guide/guide.html", told | {"guide": guide_of(case, request.reach, request.user)})


@own_place(OwnAbility.ENTER, Action.EXPORT)
def guide_pdf(request: OwnRequest, case: Case) -> HttpResponse:
    """In the language of who reads it; in large print for who reads so on the screen."""
    large = request.reading is not None and request.reading.size != Size.ORDINARY
    told, back = guide_of(case, request.reach, request.user), reverse("portal:guide", args=[case.pk])
    otherwise = _("A PDF cannot be made here yet. You can print this page.")
    return pdf_to_keep(request, lambda: _on_paper(told, large=large), NAME, back=back, otherwise=otherwise)


@door(Ability.SEE_CASE)
def guide_along(request: CaseRequest, case: Case) -> HttpResponse:
    """A worker chooses the language and the letters of who gets it."""
    login = login_of(case)
    form = HandOutForm(initial={"language": login.user.language if login else "nl"})
    return page(request, "portal/guide/along.html", {"case": case, "tab": "plan", "form": form})


@door(Ability.SEE_CASE, Action.EXPORT)
def guide_along_pdf(request: CaseRequest, case: Case) -> HttpResponse:
    """What the client may read, in the language of the client; as somebody without a phone gets it."""
    form = HandOutForm(request.GET)
    if not form.is_valid():
        return redirect("portal:guide-along", case.pk)

    def made() -> bytes:
        with translation.override(form.cleaned_data["language"]):
            return _on_paper(guide_of(case, client_reach(case), request.user), large=form.cleaned_data["large"])

    return pdf_to_keep(request, made, NAME, back=reverse("portal:guide-along", args=[case.pk]))


def _on_paper(guide: Guide, *, large: bool) -> bytes:
    """As a tagged PDF. Raises NoPdf."""
    return on_paper("portal/guide/paper.html", {"guide": guide, "large": large})
