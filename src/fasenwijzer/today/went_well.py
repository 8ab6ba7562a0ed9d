"""What worked in the last two weeks: goals reached, actions done, figures that went up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.plan.models import ActionDone, Outcome
from fasenwijzer.today.mine import Standing

RECENT = timedelta(days=14)
MOST = 4


@dataclass(frozen=True)
class WentWell:
    """One thing that worked: in whose file, who did what, and when."""

    case_id: int
    name: str
    who: str
    words: str
    on: date


def went_well(standing: Iterable[Standing]) -> list[WentWell]:
    """The newest first. Three queries."""
    mine, since = {one.pk: one for one in standing}, clock.today() - RECENT
    found = [*_reached(mine, since), *_done(mine, since), *_higher(mine, since)]
    return sorted(found, key=lambda one: one.on, reverse=True)[:MOST]


def _of(one: Standing, words: str, on: date, who: str) -> WentWell:
    return WentWell(one.pk, one.name, who, words, on)


def _reached(cases: Mapping[int, Standing], since: date) -> Iterator[WentWell]:
    reached = Outcome.objects.filter(goal__case__in=list(cases), result="reached", on__gte=since)
    standing = reached.filter(goal__withdrawn_at=None).select_related("goal__case__client")
    for one in standing.order_by("-on", "-pk")[:MOST]:
        words = _("reached a goal: “%(goal)s”") % {"goal": one.goal.text}
        yield _of(cases[one.goal.case_id], words, one.on, one.goal.case.client.first_name)


def _done(cases: Mapping[int, Standing], since: date) -> Iterator[WentWell]:
    done = ActionDone.objects.filter(action__goal__case__in=list(cases), on__gte=since, action__withdrawn_at=None)
    whole = done.select_related("action__goal__case__client", "action__network_member")
    for one in whole.order_by("-on", "-pk")[:MOST]:
        yield _of(cases[one.action.goal.case_id], one.action.text, one.on, one.action.doer)


def _higher(cases: Mapping[int, Standing], since: date) -> Iterator[WentWell]:
    """A figure that is higher than the one before it on the same goal."""
    before = EntryOnGoal.objects.filter(goal=OuterRef("goal"), score__isnull=False, entry__on__lt=OuterRef("entry__on"))
    earlier = Subquery(before.order_by("-entry__on", "-entry_id").values("score")[:1])
    given = EntryOnGoal.objects.filter(entry__case__in=list(cases), entry__on__gte=since, score__isnull=False)
    higher = given.annotate(earlier=earlier).filter(score__gt=earlier).select_related("entry__case__client", "goal")
    for one in higher.order_by("-entry__on", "-entry_id")[:MOST]:
        told = {"goal": one.goal.text, "score": one.score, "earlier": one.earlier}
        words = _("now gives “%(goal)s” the figure %(score)s; before it was %(earlier)s") % told
        yield _of(cases[one.entry.case_id], words, one.entry.on, one.entry.case.client.first_name)
