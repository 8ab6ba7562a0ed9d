"""How often conversations took place in each round, beside what the team agreed. For learning, never for blame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.moments import day_of
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.method.keys import NORMS
from fasenwijzer.method.rhythm import Gap, gaps


@dataclass(frozen=True)
class Rhythm:
    """One kind of conversation in one round: how many, the longest time between two, and where it was too long."""

    cycle: int
    kind: str
    name: str
    held: int
    missed: int
    longest: int | None
    norm: int | None
    gaps: tuple[Gap, ...]


def rhythms(case: Case) -> list[Rhythm]:
    """Every kind that was held or missed, newest round first. One query."""
    found = Conversation.objects.of(case).exclude(outcome=None).exclude(outcome__result=Result.CANCELLED)
    days: dict[tuple[int, str], dict[str, list[date]]] = defaultdict(lambda: defaultdict(list))
    rows = found.order_by("-cycle", "starts_at").values_list("cycle", "kind", "outcome__result", "starts_at")
    for cycle, kind, result, starts_at in rows:
        days[cycle, kind][result].append(day_of(starts_at))
    return [_rhythm(case, *key, by_result) for key, by_result in days.items()]


def _rhythm(case: Case, cycle: int, kind: str, days: dict[str, list[date]]) -> Rhythm:
    held = days[Result.HELD]
    norm = case.method.norm(kind) if kind in NORMS else None
    name = case.method.conversation_kind(kind)
    too_long = gaps(held, norm) if norm else ()
    return Rhythm(cycle, kind, name, len(held), len(days[Result.MISSED]), _longest(held), norm, too_long)


def _longest(held: Iterable[date]) -> int | None:
    """The most days between two; None with fewer than two."""
    return max(((later - earlier).days for earlier, later in pairwise(sorted(held))), default=None)
