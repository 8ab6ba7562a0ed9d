"""My clients with their place on the way, what comes next and when we spoke."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journey.facts import facts_of_many
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.today.mine import Standing
from fasenwijzer.today.next_step import NextStep, next_step, step_with_a_day
from fasenwijzer.ui.words import local_day

A_PAGE = 12


@dataclass(frozen=True)
class ClientRow:
    case: Case
    name: str
    number: int
    phase: str
    next_step: NextStep
    last_on: date | None
    next_at: datetime | None

    @property
    def next_is_today(self) -> bool:
        return self.next_at is not None and local_day(self.next_at) == clock.today()


def rows_of(standing: Sequence[Standing]) -> list[ClientRow]:
    """A row for each case. A fixed number of queries."""
    cases = Case.objects.whole().in_bulk([one.pk for one in standing])
    last = Conversation.objects.last_held_per_case(cases.values())
    ahead = Conversation.objects.next_per_case(cases.values(), clock.now())
    steps = _next_steps(standing, cases)
    return [_row(cases[one.pk], one.name, steps[one.pk], last.get(one.pk), ahead.get(one.pk)) for one in standing]


def _row(case: Case, name: str, step: NextStep, last_on: date | None, next_at: datetime | None) -> ClientRow:
    phase = case.method.phase(case.phase).name
    return ClientRow(case, name, BY_KEY[case.phase].number, phase, step, last_on, next_at)


def _next_steps(standing: Sequence[Standing], cases: Mapping[int, Case]) -> dict[int, NextStep]:
    """What is asked first of each; all that is known is only gathered of who has nothing with a day."""
    told = {one.pk: step_with_a_day(one.facts, one.method) for one in standing}
    whole = facts_of_many(cases[pk] for pk, step in told.items() if step is None)
    return {one.pk: told[one.pk] or next_step(whole[one.pk], one.method) for one in standing}
