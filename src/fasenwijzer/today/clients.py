"""My clients with their place on the way, what comes next and when we spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journey.facts import facts_of_many
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.facts import CaseFacts
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
    """A row for each case, with all that is known of it. A fixed number of queries."""
    cases = Case.objects.whole().in_bulk([one.pk for one in standing])
    last = Conversation.objects.last_held_per_case(cases.values())
    ahead = Conversation.objects.next_per_case(cases.values(), clock.now())
    facts = facts_of_many(cases.values())
    return [
        _row(cases[one.pk], one.name, _next_step(facts[one.pk], one.method), last.get(one.pk), ahead.get(one.pk))
        for one in standing
    ]


def _row(case: Case, name: str, next_step: str, last_on: date | None, next_at: datetime | None) -> ClientRow:
    phase = case.method.phase(case.phase).name
    return ClientRow(case, name, BY_KEY[case.phase].number, phase, next_step, last_on, next_at)


def _next_step(facts: CaseFacts, method: Method) -> str:
    """What the method asks first: what is due, or else what is missing."""
    if dues := due(facts, method):
        return method.norm_word(dues[0].key).name
    lacking = () if facts.ended else missing(facts, method)
    return lacking[0].missing if lacking else ""
