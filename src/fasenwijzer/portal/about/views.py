"""The room about the client: what goes well, how it goes in each life area, and who may see what."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.analysis.ties.map import map_of
from fasenwijzer.analysis.ties.models import Tie
from fasenwijzer.analysis.ties.words import said
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.about.area_form import AreaForm
from fasenwijzer.portal.about.areas import open_areas, own_areas, sources_for, told_about
from fasenwijzer.portal.about.strengths import StrengthForm
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.pages import page, say

MOST_LINES = 20


@own_place(OwnAbility.ENTER)
def about(request: OwnRequest, case: Case) -> HttpResponse:
    """What is not open to this person is not asked and not shown."""
    reach = request.reach
    told = {"case": case, "here": "about", "reach": reach, "links": _links(case, request)}
    if reach.can(OwnAbility.SEE_DESCRIPTION):
        told["areas"] = own_areas(case, open_areas(case, reach))
        if reach.areas is None:
            told["sources"] = sources = sources_for(case, reach, request.user)
            told["dolls"] = [source.doll for source in sources]
            told |= _ties(case)
    return page(request, "portal/about.html", told)


def _ties(case: Case) -> dict[str, Any]:
    """What works on what, as a picture and in sentences: the lines that were drawn last."""
    drawn = list(Tie.objects.of(case).reverse()[:MOST_LINES])[::-1]
    return {"ties": map_of(case, drawn), "ties_said": [said(tie, case.method) for tie in drawn]}


LINKS = (
    ("portal:guide", OwnAbility.ENTER, "printer"),
    ("portal:papers", OwnAbility.ENTER, "books"),
    ("portal:sharing", OwnAbility.CHOOSE_WHO_SEES, "users"),
    ("portal:inventory", OwnAbility.FILL_IN_RISKS, "shield-check-fill"),
    ("portal:asked", OwnAbility.GIVE_FIGURES, "note-pencil"),
    ("portal:looked", OwnAbility.SEE_WHO_LOOKED, "eye"),
    ("portal:copy", OwnAbility.ASK, "file-text"),
    ("portal:requests", OwnAbility.ASK, "chat-circle-text"),
    ("portal:reading", OwnAbility.ENTER, "book-open-fill"),
    ("portal:safe", OwnAbility.ENTER, "lock-simple"),
)


def _links(case: Case, request: OwnRequest) -> list[tuple[str, str, str]]:
    words = {
        "portal:guide": _("Travel guide on paper"),
        "portal:papers": _("My papers") if request.reach.is_client else _("Papers"),
        "portal:sharing": _("Who may see what?"),
        "portal:inventory": _("What may go wrong, and what helps?"),
        "portal:asked": _("Questions for you"),
        "portal:looked": _("Who looked in my file?"),
        "portal:copy": _("Take a copy along"),
        "portal:requests": _("Ask for my data"),
        "portal:reading": _("Reading and language"),
        "portal:safe": _("Looking safely"),
    }
    found = [(address(name, case.pk), icon, words[name]) for name, can, icon in LINKS if request.reach.can(can)]
    return [link for link in found if link[0]]


@own_place(OwnAbility.WRITE_DESCRIPTION)
def add_strength(request: OwnRequest, case: Case) -> HttpResponse:
    """Something that goes well, in the words of who says it."""
    form = StrengthForm(request.POST or None, case=case)
    if form.is_valid():
        form.name(reach=request.reach, by=request.user)
        say(request, _("It stands with what goes well."))
        return redirect(f"{reverse('portal:about', args=[case.pk])}#strengths")
    return page(request, "portal/strength.html", {"case": case, "here": "about", "reach": request.reach, "form": form})


@own_place(OwnAbility.SEE_DESCRIPTION)
def area(request: OwnRequest, case: Case, area: str) -> HttpResponse:
    """One life area: reading what is there, and telling how it goes when that is one's own to tell."""
    reach = request.reach
    known = next((one for one in open_areas(case, reach) if one.key == area), None)
    if known is None:
        raise Http404
    may_write = reach.can(OwnAbility.WRITE_DESCRIPTION)
    if request.method == "POST" and not may_write:
        raise PermissionDenied
    form = AreaForm(request.POST or None, case=case, area=area, reach=reach) if may_write else None
    if form and form.is_valid():
        form.write(by=request.user)
        say(request, _("It is saved. Your worker can see it."))
        return redirect("portal:area", case.pk, area)
    told = {"case": case, "here": "about", "reach": reach, "own": own_areas(case, [known])[0], "form": form}
    return page(request, "portal/area.html", told | {"told": told_about(case, area, reach, request.user)})
