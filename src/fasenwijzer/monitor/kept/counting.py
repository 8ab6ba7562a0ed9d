"""Counting over many at night, and reading it back by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Min

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
    wholes = over.everybody()
    work = [(whole, indicator) for whole in wholes for indicator in INDICATORS.values()]
    for done, (whole, indicator) in enumerate(work):
        _keep(indicator, whole, [(times, counted(indicator, whole, times)) for times in _stretches(whole)])
        told(done, len(work))
    KeptFigure.objects.exclude(pk__in=KeptFigure.objects.fresh()).delete()
    return len(work)


def kept_or_counted(indicator: Indicator, whole: Over, times: Sequence[Period]) -> dict[str, Counted]:
    """As it was kept last night, or counted now.

    Of files that somebody may open the last of these periods, the one that was asked for, is counted now: the list
    behind it adds up to it. What stands beside it, to compare, is of last night. Two queries.
    """
    past = times[:-1] if whole.opens else times
    kept = _kept(indicator, whole, past)
    if kept is None:
        return counted(indicator, whole, times)
    return _followed_by(kept, counted(indicator, whole, times[-1:]), len(past)) if whole.opens else kept


def _followed_by(past: dict[str, Counted], now: dict[str, Counted], many: int) -> dict[str, Counted]:
    """So many periods of the past, and then one more."""
    joined: dict[str, Counted] = defaultdict(Counted)
    for part in past.keys() | now.keys():
        before, after = (told[part].groups if part in told else {} for told in (past, now))
        for group in before.keys() | after.keys():
            tallies = before.get(group, [Tally()] * many) + after.get(group, [Tally()])
            joined[part].groups[group] = tallies
    return dict(joined)


def _stretches(whole: Over) -> list[list[Period]]:
    """All periods that a page tells, those before the ones that are offered too; each list with the oldest first."""
    today = clock.today()
    years = periods.offered(today, quarters=False)
    quarters = periods.offered(today, quarters=whole.is_led)[len(years) :]
    return [_stretch(times) for times in (years, quarters) if times]


def counted_at(whole: Over) -> datetime | None:
    """When figures over these people were kept, the oldest of them; nothing when they are counted now. One query.

    Of files that somebody may open the period that was asked for is counted now all the same.
    """
    first: datetime | None = (
        KeptFigure.objects.fresh().filter(over=whole.key).aggregate(first=Min("counted_at"))["first"]
    )
    return first


def _stretch(times: Sequence[Period]) -> list[Period]:
    found = {period.first: period for one in times for period in periods.beside(one)}
    return [found[first] for first in sorted(found)]


@transaction.atomic
def _keep(indicator: Indicator, whole: Over, told: Sequence[tuple[Sequence[Period], dict[str, Counted]]]) -> None:
    """Counting takes long and comes before: whoever writes meanwhile waits for this only."""
    about = {"over": whole.key, "indicator": indicator.key}
    KeptFigure.objects.filter(**about).delete()
    for times, parts in told:
        figures = KeptFigure.objects.bulk_create(KeptFigure(**about, first=one.first, last=one.last) for one in times)
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
