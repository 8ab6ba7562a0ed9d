"""My clients with their place on the way, what comes next and when we spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation
from fasenwijzer.method.moves import due, missing
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.today.mine import Standing

A_PAGE = 12


@dataclass(frozen=True)
class ClientRow:
    case: Case
    name: str
    number: int
    phase: str
    next_step: str
    last_on: date | None
    next_at: datetime | None


def rows_of(standing: Sequence[Standing]) -> list[ClientRow]:
    """A row for each case. Two queries."""
    cases = [one.case for one in standing]
    last = Conversation.objects.last_held_per_case(cases)
    ahead = Conversation.objects.next_per_case(cases, clock.now())
    return [_row(one, last.get(one.case.pk), ahead.get(one.case.pk)) for one in standing]


def _row(one: Standing, last_on: date | None, next_at: datetime | None) -> ClientRow:
    case = one.case
    name = case.method.phase(case.phase).name
    return ClientRow(case, one.name, BY_KEY[case.phase].number, name, _next_step(one), last_on, next_at)


def _next_step(one: Standing) -> str:
    """What the method asks first: what is due, or else what is missing."""
    method = one.case.method
    if dues := due(one.facts, method):
        return method.norm_word(dues[0].key).name
    lacking = () if one.case.ended else missing(one.facts, method)
    return lacking[0].missing if lacking else ""
