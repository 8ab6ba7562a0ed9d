"""Handing out a file of a client, to who may open the file of that client."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.files.handing_out import hand_out
from fasenwijzer.cases.files.models import File
from fasenwijzer.cases.gate import CaseRequest, door


@door(Ability.SEE_CASE)
def file(request: CaseRequest, case: Case, file_id: int) -> HttpResponse:
    """To be saved, never shown in the page."""
    return hand_out(request, get_object_or_404(File.objects.standing(), pk=file_id, case=case), by=request.user)
