"""What worked in the last two weeks: goals reached, actions done, figures that went up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.plan.models import ActionDone, Outcome

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


def went_well(cases: Iterable[Case]) -> list[WentWell]:
    """The newest first. Three queries."""
    cases, since = list(cases), clock.today() - RECENT
    found = [*_reached(cases, since), *_done(cases, since), *_higher(cases, since)]
    return sorted(found, key=lambda one: one.on, reverse=True)[:MOST]


def _reached(cases: list[Case], since: date) -> Iterator[WentWell]:
    reached = Outcome.objects.filter(goal__case__in=cases, result="reached", on__gte=since, goal__withdrawn_at=None)
    for outcome in reached.select_related("goal__case__client").order_by("-on")[:MOST]:
        client = outcome.goal.case.client
        yield WentWell(
            outcome.goal.case_id,
            client.name,
            client.first_name,
            _("reached a goal: “%(goal)s”") % {"goal": outcome.goal.text},
            outcome.on,
        )


def _done(cases: list[Case], since: date) -> Iterator[WentWell]:
    done = ActionDone.objects.filter(action__goal__case__in=cases, on__gte=since, action__withdrawn_at=None)
    for one in done.select_related("action__goal__case__client", "action__network_member").order_by("-on", "-pk")[
        :MOST
    ]:
        case = one.action.goal.case
        yield WentWell(case.pk, case.client.name, one.action.doer, one.action.text, one.on)


def _higher(cases: list[Case], since: date) -> Iterator[WentWell]:
    """A figure that is higher than the one before it on the same goal."""
    before = EntryOnGoal.objects.filter(goal=OuterRef("goal"), score__isnull=False, entry__on__lt=OuterRef("entry__on"))
    earlier = Subquery(before.order_by("-entry__on", "-entry_id").values("score")[:1])
    given = EntryOnGoal.objects.filter(entry__case__in=cases, entry__on__gte=since, score__isnull=False)
    rows = given.annotate(earlier=earlier).filter(score__gt=earlier).select_related("goal", "entry__case__client")
    for row in rows.order_by("-entry__on", "-entry_id")[:MOST]:
        told = {"goal": row.goal.text, "score": row.score, "earlier": row.earlier}
        words = _("gives “%(goal)s” a %(score)s; before it was a %(earlier)s") % told
        client = row.entry.case.client
        yield WentWell(row.entry.case_id, client.name, client.first_name, words, row.entry.on)
