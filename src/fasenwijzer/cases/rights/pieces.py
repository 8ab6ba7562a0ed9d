"""The one record that a request is about: by its name in the database, never by its words."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.cover import address
from fasenwijzer.cases.rights.models import RightsRequest


@dataclass(frozen=True)
class Piece:
    """What a colleague reads of it: what kind of record, and where it stands; no address: not a page."""

    words: str | Promise
    url: str


PAGES: dict[str, tuple[str | Promise, str, bool]] = {
    "journal.entry": (_("about one report"), "journal:entry", True),
    "plan.goal": (_("about one goal of the plan"), "plan:goal", True),
    "plan.plan": (_("about the plan"), "plan:plan", False),
    "analysis.areanote": (_("about one passage of the person description"), "analysis:note", True),
    "analysis.persondescription": (_("about the person description"), "analysis:text", False),
}
"""Words, the page of a higher package, and whether that takes the number of the record."""


def name_of(record: Model) -> str:
    """How a request names a record: `journal.entry/12`."""
    return f"{record._meta.label_lower}/{record.pk}"


def piece_of(asked: RightsRequest) -> Piece | None:
    """What this request is about, when that is one record we have a page for."""
    kind, _slash, number = asked.piece.partition("/")
    if kind not in PAGES:
        return None
    words, page, takes_number = PAGES[kind]
    return Piece(words, address(page, asked.case_id, *([int(number)] if takes_number else [])))
