"""Until when a file is kept, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fasenwijzer import clock
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.keeping.terms import Counted, KeepingTerm, may_go_from, term_of
from fasenwijzer.clock import AMSTERDAM

CHANGES = (Action.CREATE, Action.UPDATE, Action.DELETE, Action.EXECUTE)


@dataclass(frozen=True)
class Keeping:
    """The term of the law, the last change, and the first day on which the whole file may go."""

    term: KeepingTerm
    last_change: date
    may_go_from: date

    @property
    def is_per_piece(self) -> bool:
        return self.term.counted is Counted.PIECE


def keeping_of(case: Case) -> Keeping | None:
    """None when we know no term: then nothing goes by itself. One query."""
    term = term_of(case.legal_basis, clock.today())
    changed = last_change_of(case)
    return Keeping(term, changed, may_go_from(term, changed)) if term else None


def last_change_of(case: Case) -> date:
    """The day of the last change that the log knows; looking is no change."""
    last = Event.objects.filter(case_id=case.pk, action__in=CHANGES, result="ok").order_by("-pk").first()
    return last.at.astimezone(AMSTERDAM).date() if last else case.opened_on
