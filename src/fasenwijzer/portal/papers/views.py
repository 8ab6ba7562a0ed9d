"""Which papers there are, with their day, and opening one: the plan, the text about the client, files with reports."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.files.handing_out import hand_out
from fasenwijzer.cases.models import Case, File
from fasenwijzer.plan.models import Plan
from fasenwijzer.plan.paper.kinds import KINDS
from fasenwijzer.plan.paper.sheet import sheet_of
from fasenwijzer.portal.agreeing.asked import description_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.papers.files import files_of
from fasenwijzer.portal.papers.letters import letters_of
from fasenwijzer.portal.papers.plans import plans_of
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import page
from fasenwijzer.ui.pdf import pdf_of

PER_PAGE = 20


@own_place(OwnAbility.ENTER)
def papers(request: OwnRequest, case: Case) -> HttpResponse:
    """Only what is open to this person."""
    reach = request.reach
    told: dict[str, Any] = {"case": case, "here": "about", "reach": reach, "plans": plans_of(case, reach)}
    told["description"] = description_of(case, reach) if reach.can(OwnAbility.DECIDE) else None
    told["letters"] = letters_of(case, reach)
    files = files_of(case, reach, request.user)
    told["slice"] = Paginator(files, PER_PAGE).get_page(request.GET.get("page")) if files is not None else None
    return page(request, "portal/papers/papers.html", told)


@own_place(OwnAbility.SEE_PLAN, Action.EXPORT)
def plan(request: OwnRequest, case: Case, cycle: int, kind: str) -> HttpResponse:
    """The version that holds, as it lies with everybody who agreed; in large print for who likes that."""
    found = get_object_or_404(Plan.objects.filter(case=case), cycle=cycle)
    if kind not in KINDS or found.in_force() is None or _is_part_only(request.reach):
        raise Http404
    sheet, back = sheet_of(found, case, KINDS[kind]), reverse("portal:papers", args=[case.pk])
    otherwise = _("This paper cannot be made now. Ask for it in a message.")
    return pdf_to_keep(request, lambda: pdf_of(sheet.html), f"{sheet.file_name}.pdf", back=back, otherwise=otherwise)


@own_place(OwnAbility.ENTER)
def letter(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """A letter that went out, on a page of ours."""
    found = next((one for one in letters_of(case, request.reach) if one.pk == pk), None)
    if found is None:
        raise Http404
    told = {"case": case, "here": "about", "reach": request.reach, "letter": found}
    return page(request, "portal/papers/letter.html", told)


@own_place(OwnAbility.SEE_JOURNAL, Action.EXPORT)
def file(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """A photo or letter with a report that this person may read whole: to keep, never a bare picture on the screen."""
    return hand_out(request, _file_of(request, case, pk), by=request.user)


@own_place(OwnAbility.SEE_JOURNAL)
def look(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """A photo on a page of ours, so that the way to be gone at once is there too."""
    found = _file_of(request, case, pk)
    if not found.is_picture:
        raise Http404
    return page(
        request, "portal/papers/look.html", {"case": case, "here": "about", "reach": request.reach, "one": found}
    )


def _file_of(request: OwnRequest, case: Case, pk: int) -> File:
    files = files_of(case, request.reach, request.user)
    if files is None:
        raise Http404
    found: File = get_object_or_404(files, pk=pk)
    return found


def _is_part_only(reach: Reach) -> bool:
    """Somebody for whom some life areas are open does not get the whole plan on paper."""
    return reach.areas is not None
