"""The talks of the kind that a phase has: the last that was held and the first that is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, Min, Q

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import bounds, day_of
from fasenwijzer.method.phases import BY_KEY

Row = tuple[int, datetime | None, datetime | None]


@dataclass(frozen=True, slots=True)
class Talks:
    """(case, kind of talk) to what was found in each round: (round, last held, next planned)."""

    found: dict[tuple[int, str], list[Row]]

    def of(self, case: Case, cycle_began_on: date | None) -> tuple[date | None, date | None]:
        """The day of the last held talk of this round and of the next planned one.

        A talk belongs to the round in which it was planned or held: a first analysis talk is often agreed in the start.
        """
        rows = self.found.get((case.pk, BY_KEY[case.phase].talk), [])
        held = [day_of(last) for cycle, last, _next in rows if last and _counts(cycle, last, case, cycle_began_on)]
        planned = [day_of(ahead) for _cycle, _last, ahead in rows if ahead]
        return max(held, default=None), min(planned, default=None)


def _counts(cycle: int, held: datetime, case: Case, cycle_began_on: date | None) -> bool:
    return cycle == case.cycle or (cycle_began_on is not None and cycle < case.cycle and day_of(held) >= cycle_began_on)


def talks_of(cases: Iterable[Case]) -> Talks:
    """For every case its talks, by kind and round. One query."""
    this_morning, _tonight = bounds(clock.today(), clock.today())
    held = Q(outcome__result="held")
    planned = Q(outcome=None, starts_at__gte=this_morning)
    rows = (
        Conversation.objects.filter(case__in=cases)
        .order_by()
        .values_list("case", "kind", "cycle")
        .annotate(last=Max("starts_at", filter=held), ahead=Min("starts_at", filter=planned))
    )
    found: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for case, kind, cycle, last, ahead in rows:
        found[case, kind].append((cycle, last, ahead))
    return Talks(found)
