"""The bytes of a picture."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide.pictures.models import Picture
from fasenwijzer.people.gate import StaffRequest, staff


@staff(Ability.SEE_METHOD)
def picture(request: StaffRequest, pk: int) -> HttpResponse:
    """To be shown on a page of ours; what is in it can't run here."""
    found = get_object_or_404(Picture.objects.standing(), pk=pk)
    answer = HttpResponse(bytes(found.data), content_type=found.mime)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, max-age=3600"
    return answer
