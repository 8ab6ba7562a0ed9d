"""Counting: one question to the database for each indicator, whatever the number of files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, Q, Sum

from fasenwijzer.journal.moments import bounds
from fasenwijzer.monitor.indicators.indicator import Found, Indicator, Made, Rows
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import Period

ADDED_UP = (Made.COUNT, Made.SUM)
"""Figures of a whole that are the sum of those of its groups."""
ALL = 10**9
"""Rows. Having a limit, the database works out what each row is worth once, and not once for every sum."""


@dataclass(frozen=True)
class Tally:
    """What one period counted: rows, what they are worth, how many people; of a share also who is on either side."""

    many: int = 0
    total: float = 0
    people: int = 0
    people_yes: int = 0
    people_no: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.many + other.many,
            self.total + other.total,
            self.people + other.people,
            self.people_yes + other.people_yes,
            self.people_no + other.people_no,
        )


@dataclass
class Counted:
    """One part: what each smaller group counted in each period, by the keys of the group."""

    groups: dict[tuple[Any, ...], list[Tally]] = field(default_factory=dict)

    def at(self, period: int) -> Tally:
        """All groups together."""
        return sum((group[period] for group in self.groups.values()), Tally())

    def families(self, period: int) -> Iterator[list[Tally]]:
        """For each way to divide the whole (by team, by edition): what its groups counted."""
        for way in range(len(next(iter(self.groups), ()))):
            family: dict[Any, Tally] = defaultdict(Tally)
            for keys, group in self.groups.items():
                family[keys[way]] += group[period]
            yield list(family.values())


def counted(indicator: Indicator, over: Over, periods: Sequence[Period]) -> dict[str, Counted]:
    """By part. One query; people with files in two groups count in both.

    A share or an average is counted as a whole: without knowing of how many, nothing can be taken off it.
    """
    rows = indicator.rows()
    found = of(rows, over, periods).annotate(person=F(f"{rows.case}__client"))
    tallied = _tallied(indicator, periods)
    ways = over.within if indicator.made in ADDED_UP else ()
    if indicator.parts is None and not ways:
        whole = Counted({(): _tallies(found[:ALL].aggregate(**tallied), len(periods))})
        return {"": whole} if any(tally.many for tally in whole.groups[()]) else {}
    groups = {f"group_{number}": F(f"{rows.case}__{way}") for number, way in enumerate(ways)}
    parts: dict[str, Counted] = defaultdict(Counted)
    for row in found.values("part", **groups).annotate(**tallied):
        parts[row["part"]].groups[tuple(row[name] for name in groups)] = _tallies(row, len(periods))
    return dict(parts)


def of(rows: Rows, over: Over, periods: Sequence[Period]) -> Found:
    """The rows of these files in these periods."""
    asked = {f"{rows.case}__{way}": wanted for way, wanted in over.where.items()}
    if rows.starts_at:
        asked[f"{rows.starts_at}__gte"] = bounds(periods[0].first, periods[-1].last)[0]
    return rows.found.filter(counted_on__range=(periods[0].first, periods[-1].last), **asked)


def _tallied(indicator: Indicator, periods: Sequence[Period]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for number, period in enumerate(periods):
        then = Q(counted_on__range=(period.first, period.last), worth__isnull=False)
        told[f"many_{number}"] = Count("pk", filter=then)
        told[f"people_{number}"] = Count("person", filter=then, distinct=True)
        if indicator.made is not Made.COUNT:
            told[f"total_{number}"] = Sum("worth", filter=then, default=0)
        if indicator.made is Made.SHARE:
            told[f"people_yes_{number}"] = Count("person", filter=then & Q(worth=1), distinct=True)
            told[f"people_no_{number}"] = Count("person", filter=then & Q(worth=0), distinct=True)
    return told


def _tallies(row: dict[str, Any], many: int) -> list[Tally]:
    names = ("many", "total", "people", "people_yes", "people_no")
    return [Tally(*(row.get(f"{name}_{number}", 0) for name in names)) for number in range(many)]
