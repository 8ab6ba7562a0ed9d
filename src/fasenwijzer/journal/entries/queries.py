"""Questions about sets of reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.parts import EntryOnGoal
from fasenwijzer.journal.entries.passages import ThirdPartyPassage
from fasenwijzer.journal.entries.readers import THE_CLIENT, Reader, Side

EVERYTHING = (
    "on_goals__goal",
    "third_party_passages__shared_with",
    "shared_with",
    "additions__by",
    "remarks__by",
    "thanks__by",
    "files",
)


class EntryQuerySet(models.QuerySet[Any]):
    def of(self, case: Case) -> EntryQuerySet:
        return self.filter(case=case)

    def whole(self) -> EntryQuerySet:
        """With everything a report says, and what was said back; a fixed number of queries."""
        return self.select_related("conversation", "author", "written_by").prefetch_related(*EVERYTHING)

    def about_goal(self, goal_id: int) -> EntryQuerySet:
        return self.filter(on_goals__goal=goal_id)

    def about_area(self, life_area: str) -> EntryQuerySet:
        """About the life area itself or about a goal in it."""
        on_goals = EntryOnGoal.objects.filter(entry=OuterRef("pk"), goal__life_area=life_area)
        return self.filter(Q(life_area=life_area) | Exists(on_goals))

    def by_kind(self, author_kind: str) -> EntryQuerySet:
        return self.filter(author_kind=author_kind)

    def between(self, first: date | None, last: date | None) -> EntryQuerySet:
        """From the first day until and including the last; None is no limit."""
        since = self.filter(on__gte=first) if first else self
        return since.filter(on__lte=last) if last else since

    def important(self) -> EntryQuerySet:
        return self.filter(importance="important")

    def with_somebody_else(self) -> EntryQuerySet:
        """Holding a passage about a third person."""
        return self.filter(third_party_passages__isnull=False).distinct()

    def for_the_client(self) -> EntryQuerySet:
        """What the client may read today; passages about others are kept out where it is shown."""
        return self.readable_by(THE_CLIENT)

    def readable_by(self, reader: Reader) -> EntryQuerySet:
        """What may be read on the client's side, as `may_read` says of one; `seen_by` says which passages."""
        found = self.filter(withheld_reason="")
        if reader.side is Side.CLIENT:
            return found
        shared = self.model.shared_with.through.objects.filter(entry=OuterRef("pk"), networkmember=reader.person)
        theirs = Q(told_by=reader.person) | Exists(shared) if reader.person is not None else Q(pk=None)
        if reader.side is Side.NETWORK:
            return found.filter(theirs)
        return found.filter(theirs | (Q(audience="along") & within(reader.life_areas)))

    def read_whole_by(self, reader: Reader) -> EntryQuerySet:
        """What may be read with nothing left out, as `Seen.leaves_out` says of one: then its files may be seen too."""
        kept = ThirdPartyPassage.objects.filter(entry=OuterRef("pk"))
        if reader.side is Side.CLIENT:
            kept = kept.filter(for_client=False)
        elif reader.person is not None:
            kept = kept.exclude(shared_with=reader.person)
        return self.readable_by(reader).filter(~Exists(kept))


def within(life_areas: frozenset[str] | None) -> Q:
    """Everything a report is about lies in these life areas, and it is about one of them; None: no limit."""
    if life_areas is None:
        return Q()
    on_goals = EntryOnGoal.objects.filter(entry=OuterRef("pk"))
    inside, outside = on_goals.filter(goal__life_area__in=life_areas), on_goals.exclude(goal__life_area__in=life_areas)
    named = Q(life_area__in=life_areas)
    return (named | (Q(life_area="") & Exists(inside))) & ~Exists(outside)
