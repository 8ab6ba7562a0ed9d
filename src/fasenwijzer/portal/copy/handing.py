"""Handing a copy out: a file to save that no browser keeps, and a line in the log of who made it."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.gate import place_of
from fasenwijzer.people.models import User
from fasenwijzer.portal.copy.bundle import bundle_of
from fasenwijzer.portal.copy.paper import SIZES, paper_of, parts_of
from fasenwijzer.portal.copy.whose import Whose
from fasenwijzer.ui.downloads import PDF, to_keep
from fasenwijzer.ui.pdf import NoPdf, printer

NAME = "kopie"
"""Of the file; it says nothing about anybody, because a list of downloads is read by others."""
KINDS = {"json": "application/json", "zip": "application/zip"}


def choices_of(whose: Whose) -> dict[str, Any]:
    """What can be taken along: which papers, in which sizes."""
    parts = parts_of(whose)
    return {"parts": range(1, parts + 1), "parts_of": parts, "has_paper": _can_print()}


def paper(request: HttpRequest, whose: Whose, size: str, part: int, by: User) -> HttpResponse | None:
    """One paper; None when this machine can't make any. A part or a size that is not there is a 404."""
    if size not in SIZES or not 1 <= part <= parts_of(whose):
        raise Http404
    try:
        made = paper_of(whose, size, part)
    except NoPdf:
        return None
    _written_down(request, whose, by)
    return _handed(to_keep(made, PDF, f"{NAME}-{part}.pdf"))


def bundle(request: HttpRequest, whose: Whose, by: User) -> HttpResponse:
    """Everything that this person may read, for machines."""
    made, ending = bundle_of(whose)
    _written_down(request, whose, by)
    answer = FileResponse(made, as_attachment=True, filename=f"{NAME}.{ending}", content_type=KINDS[ending])
    return _handed(answer)  # type: ignore[arg-type]


def _handed(answer: HttpResponse) -> HttpResponse:
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _written_down(request: HttpRequest, whose: Whose, by: User) -> None:
    record(Action.EXPORT, by=by, case_id=whose.case.pk, what=place_of(request))


def _can_print() -> bool:
    try:
        printer()
    except NoPdf:
        return False
    return True
