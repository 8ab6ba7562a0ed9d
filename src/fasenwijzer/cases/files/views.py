"""Handing out a file of a client, to who may open the file of that client."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.files.models import File
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.people.gate import place_of


@door(Ability.SEE_CASE)
def file(request: CaseRequest, case: Case, file_id: int) -> HttpResponse:
    """To be saved, never shown in the page: what is in it can't run here. Which file it was is in the log."""
    found = get_object_or_404(File.objects.standing(), pk=file_id, case=case)
    if not found.path.is_file():
        raise Http404
    record(Action.EXPORT, by=request.user, case_id=case.pk, subject=found, what=place_of(request))
    answer = FileResponse(found.path.open("rb"), as_attachment=True, filename=found.name, content_type=found.mime)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer  # type: ignore[return-value]
