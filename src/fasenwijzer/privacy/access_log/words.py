"""Where something happened, in plain words: the rooms of a file and those of the organisation."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.case_log.words import ROOMS

PLACES: dict[str, Any] = {
    **ROOMS,
    "today": _("Today"),
    "people": _("colleagues"),
    "configurator": _("method"),
    "privacy": _("access log"),
    "login": _("logging in"),
    "logout": _("logging out"),
    "invitation": _("invitation"),
}


def place_of(event: Event) -> str:
    """The room that the line is about; nothing when it has none."""
    package = event.subject_type.split(".")[0] or event.what.split(":")[0]
    return str(PLACES.get(package, ""))
