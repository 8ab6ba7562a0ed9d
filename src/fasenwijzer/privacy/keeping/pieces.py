"""The pieces of a file that the Wmo counts one by one: reports, and photos and letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fasenwijzer.cases.keeping.terms import KeepingTerm, may_go_from
from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM


@dataclass(frozen=True)
class Piece:
    """What it is, about which day, when it was made and when it may go."""

    what: str
    on: date
    made_on: date
    may_go_from: date


def pieces_of(case: Case, term: KeepingTerm) -> list[Piece]:
    """All of a case, what was made first on top. Two queries."""
    made = [("report", on, _day(at)) for on, at in case.entries.values_list("on", "written_at")]
    made += [("file", _day(at), _day(at)) for at in case.files.values_list("at", flat=True)]
    told = [Piece(what, on, day, may_go_from(term, day)) for what, on, day in made]
    return sorted(told, key=lambda piece: (piece.made_on, piece.on))


def _day(moment: Any) -> date:
    found: date = moment.astimezone(AMSTERDAM).date()
    return found
