"""The notes that hold today, asked once per page."""

from __future__ import annotations

from django.db.models import Prefetch

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.safety_notes.models import NoteKind, SafetyNote

KEPT = "notes_now"


def notes_now(case: Case) -> list[SafetyNote]:
    """What to know today; kept on the case, so that cover and page ask together once."""
    if not hasattr(case, KEPT):
        setattr(case, KEPT, list(SafetyNote.objects.current().filter(case=case)))
    kept: list[SafetyNote] = getattr(case, KEPT)
    return kept


def with_notes(path: str = "") -> Prefetch[str]:
    """For lists of cases, or of what has a case (`with_notes("case__")`): the notes of today in one query."""
    return Prefetch(f"{path}safety_notes", SafetyNote.objects.current(), to_attr=KEPT)


def hides_address(case: Case) -> bool:
    """Whether the address is protected today."""
    return any(note.kind == NoteKind.ADDRESS for note in notes_now(case))
