"""What worked in the last two weeks: goals reached, actions done, figures that went up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.cases.clients.models import PARTS_OF_NAME
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.plan.models import ActionDone, Outcome

RECENT = timedelta(days=14)
MOST = 4


@dataclass(frozen=True)
class WentWell:
    """One thing that worked: in whose file, who did what, and when."""

    case_id: int
    who: str
    words: str
    on: date
    name: str = ""


def went_well(names: Mapping[int, str]) -> list[WentWell]:
    """The newest first, in these cases with the names by which they are known. Three queries.

    They are asked for by number: a question within the question is answered by reading the reports of everybody.
    """
    since, cases = clock.today() - RECENT, list(names)
    found = [*_reached(cases, since), *_done(cases, since), *_higher(cases, since)]
    named = (replace(one, name=names[one.case_id]) for one in found)
    return sorted(named, key=lambda one: one.on, reverse=True)[:MOST]


def _reached(cases: list[int], since: date) -> Iterator[WentWell]:
    reached = Outcome.objects.filter(goal__case__in=cases, result="reached", on__gte=since)
    standing = reached.filter(goal__withdrawn_at=None).select_related("goal__case__client").only("on", *_told("goal"))
    for one in standing.order_by("-on", "-pk")[:MOST]:
        words = _("reached a goal: “%(goal)s”") % {"goal": one.goal.text}
        yield WentWell(one.goal.case_id, one.goal.case.client.first_name, words, one.on)


def _done(cases: list[int], since: date) -> Iterator[WentWell]:
    done = ActionDone.objects.filter(action__goal__case__in=cases, on__gte=since, action__withdrawn_at=None)
    whole = done.select_related("action__goal__case__client", "action__network_member").only(
        "on", "action__text", "action__who_name", "action__network_member__name", *_told("action__goal")
    )
    for one in whole.order_by("-on", "-pk")[:MOST]:
        yield WentWell(one.action.goal.case_id, one.action.doer, one.action.text, one.on)


def _higher(cases: list[int], since: date) -> Iterator[WentWell]:
    """A figure that is higher than the one before it on the same goal."""
    same_file = {"goal": OuterRef("goal"), "entry__case": OuterRef("entry__case")}  # so it goes back along its story
    before = EntryOnGoal.objects.filter(**same_file, score__isnull=False, entry__on__lt=OuterRef("entry__on"))
    earlier = Subquery(before.order_by("-entry__on", "-entry_id").values("score")[:1])
    given = EntryOnGoal.objects.filter(entry__case__in=cases, entry__on__gte=since, score__isnull=False)
    higher = given.annotate(earlier=earlier).filter(score__gt=F("earlier"))
    whole = higher.select_related("goal__case__client", "entry").only("score", "entry__on", *_told("goal"))
    for one in whole.order_by("-entry__on", "-entry_id")[:MOST]:
        told = {"goal": one.goal.text, "score": one.score, "earlier": one.earlier}
        words = _("now gives “%(goal)s” the figure %(score)s; before it was %(earlier)s") % told
        yield WentWell(one.goal.case_id, one.goal.case.client.first_name, words, one.entry.on)


def _told(goal: str) -> list[str]:
    """What is read of the goal at this path and of whose it is: a first page asks for no more than it shows."""
    return [f"{goal}__text", f"{goal}__case", *(f"{goal}__case__client__{part}" for part in PARTS_OF_NAME)]
