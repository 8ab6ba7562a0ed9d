"""Counting over many at night, and reading it back by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.monitor import over, periods
from fasenwijzer.monitor.indicators import INDICATORS, Indicator
from fasenwijzer.monitor.kept.models import KeptFigure, KeptTally
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import Period
from fasenwijzer.monitor.tallies import Counted, Tally, counted

TALLIED = ("many", "total", "people", "people_yes", "people_no")


def keep_all(told: Callable[[int, int], None] = lambda done, many: None) -> int:
    """Count every indicator anew over everybody, each location, team and edition. Gives how many figures it kept."""
    wholes, times = over.everybody(), periods.offered(clock.today(), quarters=False)
    work = [(whole, indicator) for whole in wholes for indicator in INDICATORS.values()]
    stretch = _stretch(times)
    for done, (whole, indicator) in enumerate(work):
        _keep(indicator, whole, stretch, counted(indicator, whole, stretch))
        told(done, len(work))
    KeptFigure.objects.exclude(pk__in=KeptFigure.objects.fresh()).delete()
    return len(work)


def kept_or_counted(indicator: Indicator, whole: Over, times: Sequence[Period]) -> dict[str, Counted]:
    """As it was kept last night, or counted now. Files that somebody may open are always counted now: few, and fresh.

    One query, or two when nothing was kept.
    """
    kept = None if whole.opens else _kept(indicator, whole, times)
    return counted(indicator, whole, times) if kept is None else kept


def _stretch(times: Sequence[Period]) -> list[Period]:
    """All periods that a page tells, the oldest first: those before the ones that are offered too."""
    found = {period.first: period for one in times for period in periods.beside(one)}
    return [found[first] for first in sorted(found)]


@transaction.atomic
def _keep(indicator: Indicator, whole: Over, times: Sequence[Period], parts: dict[str, Counted]) -> None:
    """Counting takes long and comes before: whoever writes meanwhile waits for this only."""
    told = {"over": whole.key, "indicator": indicator.key}
    KeptFigure.objects.filter(**told).delete()
    figures = KeptFigure.objects.bulk_create(KeptFigure(**told, first=one.first, last=one.last) for one in times)
    KeptTally.objects.bulk_create(
        KeptTally(
            figure=figure,
            part=part,
            group="|".join(map(str, group)),
            **{name: getattr(tally, name) for name in TALLIED},
        )
        for part, each in parts.items()
        for group, tallies in each.groups.items()
        for figure, tally in zip(figures, tallies, strict=True)
        if tally.many
    )


def _kept(indicator: Indicator, whole: Over, times: Sequence[Period]) -> dict[str, Counted] | None:
    """Nothing when one of the periods was not kept."""
    there = KeptFigure.objects.fresh().filter(over=whole.key, indicator=indicator.key)
    rows = there.filter(first__in=[one.first for one in times]).values_list(
        "first", "last", "tallies__part", "tallies__group", *(f"tallies__{name}" for name in TALLIED)
    )
    place = {(one.first, one.last): number for number, one in enumerate(times)}
    parts: dict[str, Counted] = defaultdict(Counted)
    seen = set()
    for first, last, part, group, *tally in rows.order_by():
        number = place.get((first, last))
        if number is None:
            continue
        seen.add(number)
        if part is not None:
            told = parts[part].groups.setdefault(tuple(group.split("|")) if group else (), [Tally()] * len(times))
            told[number] = Tally(*tally)
    return dict(parts) if len(seen) == len(times) else None
