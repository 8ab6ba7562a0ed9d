"""A letter of the edition for one person: what we know is filled in, what nobody knows stays between [brackets]."""

from __future__ import annotations

import re
from datetime import date

from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.cases.safety_notes.now import hides_address
from fasenwijzer.people.models import Organisation, User
from fasenwijzer.ui.words import long_day

GAP = re.compile(r"\[([^\[\]\n]{1,60})\]")


def gaps(text: str) -> list[str]:
    """What still has to be filled in, in order, each once: "[dag en tijd]"."""
    return list(dict.fromkeys(found[0] for found in GAP.finditer(text)))


def filled_in(text: str, *, case: Case, by: User, on: date) -> str:
    """The text with what we know of the case. A gap that nobody knows stays."""
    known = _known(case, by, on)
    return GAP.sub(lambda gap: known.get(gap[1].strip().lower()) or gap[0], text)


def addressee_of(case: Case) -> str:
    """The client with the address, but for one that is protected: who knows it writes it down."""
    address = "" if hides_address(case) else case.client.address
    return f"{case.client.name}\n{address}".strip()


def _known(case: Case, by: User, on: date) -> dict[str, str]:
    """By the words an edition may use between brackets; what a worker is called is a word of the edition."""
    worker = _worker_of(case) or by.name
    return {
        "naam": case.client.name,
        "voornaam": case.client.first_name,
        "begeleider": worker,
        case.written_method.word("worker").lower(): worker,
        "organisatie": str(Organisation.objects.first() or ""),
        "team": case.team.name if case.team else "",
        "datum": long_day(on),
    }


def _worker_of(case: Case) -> str:
    """Who guides today; the first when there are more."""
    mine = Assignment.objects.current().seen_by_everybody().filter(case=case, task="worker").select_related("user")
    found = mine.first()
    return found.user.name if found else ""
