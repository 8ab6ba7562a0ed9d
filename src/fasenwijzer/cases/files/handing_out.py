"""Handing out the bytes of a file, to whom a door let in; which file it was is in the log."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.files.models import File
from fasenwijzer.people.gate import place_of
from fasenwijzer.people.models import User


def hand_out(request: HttpRequest, found: File, *, by: User) -> HttpResponse:
    """To be saved; a page of ours may show it as a picture. What is in it can't run here.

    Raises Http404 when the bytes are gone.
    """
    if not found.path.is_file():
        raise Http404
    record(Action.EXPORT, by=by, case_id=found.case_id, subject=found, what=place_of(request))
    answer = FileResponse(found.path.open("rb"), as_attachment=True, filename=found.name, content_type=found.mime)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer  # type: ignore[return-value]
