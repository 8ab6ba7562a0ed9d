"""The answers in a file: one QuestionnaireResponse, or a Bundle of them (https://hl7.org/fhir/R4/bundle.html)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.fhir.parsing import NotTaken, Problem, refused
from fasenwijzer.questionnaires.fhir.shape import Json

KIND = "QuestionnaireResponse"
KINDS = (KIND, "Bundle")
MOST = 500


def resources_in(told: Json) -> list[Json]:
    """One, or those of a Bundle, which holds nothing else. Raises NotTaken."""
    if told["resourceType"] == KIND:
        return [told]
    if _goes_on_elsewhere(told.get("link")):
        raise refused(_("This is one page of several (link “next”). Put all of them in one file."))
    entries = told.get("entry")
    found = [_resource(one) for one in entries] if isinstance(entries, list) else []
    others = [(at, one.get("resourceType")) for at, one in enumerate(found, 1) if one.get("resourceType") != KIND]
    if others:
        words = _("Only a QuestionnaireResponse can be in it, and this is “%(found)s”.")
        raise NotTaken([Problem("", words % {"found": kind}, at) for at, kind in others])
    if not found:
        raise refused(_("There are no answers in it."))
    if len(found) > MOST:
        raise refused(_("There are more than %(most)s in it. Make several files of it.") % {"most": MOST})
    return found


def _goes_on_elsewhere(links: Any) -> bool:
    rows = links if isinstance(links, list) else []
    return any(isinstance(one, dict) and one.get("relation") == "next" for one in rows)


def _resource(entry: Any) -> Json:
    found = entry.get("resource") if isinstance(entry, dict) else None
    return found if isinstance(found, dict) else {}
