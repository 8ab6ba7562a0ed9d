"""The notes that hold today, asked once per page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Prefetch

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.names import folded
from fasenwijzer.cases.safety_notes.models import NoteKind, SafetyNote

KEPT = "notes_now"
POSTAL_CODE = re.compile(r"\b(\d{4})\s?([A-Za-z]{2})\b")


def notes_now(case: Case) -> list[SafetyNote]:
    """What to know today; kept on the case, so that cover and page ask together once."""
    if not hasattr(case, KEPT):
        setattr(case, KEPT, list(SafetyNote.objects.current().filter(case=case).select_related("hidden")))
    kept: list[SafetyNote] = getattr(case, KEPT)
    return kept


def with_notes(path: str = "") -> Prefetch[str]:
    """For lists of cases, or of what has a case (`with_notes("case__")`): the notes of today in one query."""
    return Prefetch(f"{path}safety_notes", SafetyNote.objects.current().select_related("hidden"), to_attr=KEPT)


def hides_address(case: Case) -> bool:
    """Whether the address is protected today."""
    return any(note.kind == NoteKind.ADDRESS for note in notes_now(case))


@dataclass(frozen=True)
class Hidden:
    """An address that not everybody who looks along may know. whose: a name; `of_client`: of the client self."""

    whose: str
    address: str
    of_client: bool

    def belongs_to(self, name: str) -> bool:
        """Whether somebody of this name lives there: that person knows it."""
        return folded(self.whose) == folded(name)


def hidden_in(case: Case, words: str) -> list[Hidden]:
    """Which secret addresses these words give away: all of one, street and number, or postal code."""
    said = f" {folded(words)} "
    return [one for one in _hidden_now(case) if any(f" {part} " in said for part in _told_by(one.address))]


def names_protected_address(case: Case, words: str) -> bool:
    """Whether these words give away any of them."""
    return bool(hidden_in(case, words))


def any_hidden(case: Case) -> bool:
    """Whether some address is secret today."""
    return bool(_hidden_now(case))


def _hidden_now(case: Case) -> list[Hidden]:
    own = [Hidden(case.client.name, case.client.address, of_client=True)] if hides_address(case) else []
    others = [note.hidden for note in notes_now(case) if note.kind == NoteKind.ANOTHER]
    return own + [Hidden(one.whose, one.address, of_client=False) for one in others]


def _told_by(address: str) -> list[str]:
    """What of an address tells where it is. A postal code is taken apart and together: 1234 AB, 1234AB."""
    street, *_rest = address.split(",")
    codes = [
        form for digits, letters in POSTAL_CODE.findall(address) for form in (f"{digits} {letters}", digits + letters)
    ]
    return [part for part in map(folded, (address, street, *codes)) if len(part) > 3]
