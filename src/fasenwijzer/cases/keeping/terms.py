"""How long the law lets a file be kept, by the law under which somebody is helped: dates in, dates out, no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Counted(StrEnum):
    """From when the years count."""

    PIECE = "piece"
    """Each piece by itself, from the day it was made."""
    FILE = "file"
    """The file as a whole, from its last change."""


@dataclass(frozen=True)
class KeepingTerm:
    """`since`: from which day this holds, also for what was there already; `source`: where that stands."""

    law: str
    since: date
    years: int
    counted: Counted
    source: str


LAWS = (
    KeepingTerm("wmo", date(2015, 1, 1), 15, Counted.PIECE, "Wmo 2015, artikel 5.3.3"),
    KeepingTerm("jeugdwet", date(2015, 1, 1), 15, Counted.FILE, "Jeugdwet, artikel 7.3.8"),
    KeepingTerm("jeugdwet", date(2020, 1, 1), 20, Counted.FILE, "Jeugdwet, artikel 7.3.8"),
    KeepingTerm("wlz", date(2020, 1, 1), 20, Counted.FILE, "BW 7:454 (Wgbo)"),
    KeepingTerm("zvw", date(2020, 1, 1), 20, Counted.FILE, "BW 7:454 (Wgbo)"),
)
"""A law that changes is one line more. Help under another law has no term here: nothing goes before that is known."""


def term_of(law: str, today: date) -> KeepingTerm | None:
    """The term that holds today under a law; None when we know of none."""
    held = [term for term in LAWS if term.law == law and term.since <= today]
    return max(held, key=lambda term: term.since, default=None)


def made_long_enough_ago(term: KeepingTerm, today: date) -> date:
    """What was made on this day, or before, may go today."""
    try:
        return today.replace(year=today.year - term.years)
    except ValueError:
        return date(today.year - term.years, 2, 28)


def may_go_from(term: KeepingTerm, counted_from: date) -> date:
    """The first day on which it may be destroyed; of 29 February, in a year that has none, the day after."""
    try:
        return counted_from.replace(year=counted_from.year + term.years)
    except ValueError:
        return date(counted_from.year + term.years, 3, 1)
