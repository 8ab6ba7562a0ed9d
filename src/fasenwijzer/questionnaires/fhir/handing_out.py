"""What goes to another system, as a file."""

from __future__ import annotations

import json

from django.http import HttpResponse

from fasenwijzer.questionnaires.fhir.shape import Json
from fasenwijzer.ui.downloads import to_keep


def handed_out(told: Json, name: str) -> HttpResponse:
    """A resource of FHIR under this name."""
    return to_keep(json.dumps(told, ensure_ascii=False, indent=2), "application/fhir+json", name)
