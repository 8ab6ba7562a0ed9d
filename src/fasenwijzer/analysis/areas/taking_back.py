"""Undoing what was kept in one press: everything of that press is taken away together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fasenwijzer.analysis.areas.models import AreaNote
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.case_record import CaseRecord
from fasenwijzer.cases.models import Case

KINDS: dict[str, type[AreaNote] | type[Strength] | type[Wish]] = {"note": AreaNote, "strength": Strength, "wish": Wish}
PIECE = re.compile(r"(note|strength|wish)-(\d{1,18})")


def name_of(written: Iterable[CaseRecord]) -> str:
    """Records in an address: note-12_wish-3."""
    names = {model: name for name, model in KINDS.items()}
    return "_".join(f"{names[type(record)]}-{record.pk}" for record in written)  # type: ignore[index]


def named(case: Case, name: str) -> list[CaseRecord]:
    """The records of this case that an address names; what is not there is left out."""
    pieces = [PIECE.fullmatch(piece) for piece in name.split("_")[:9]]
    asked = [(KINDS[piece[1]], int(piece[2])) for piece in pieces if piece]
    return [record for kind, pk in asked for record in kind._default_manager.filter(case=case, pk=pk)]
