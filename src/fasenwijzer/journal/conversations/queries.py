"""Questions about sets of conversations; others in the house ask them too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Max, Min

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.moments import bounds, day_of
from fasenwijzer.method.rhythm import Gap, gaps
from fasenwijzer.people.models import User


class ConversationQuerySet(models.QuerySet[Any]):
    def whole(self) -> ConversationQuerySet:
        """With everything a line in a list says; four queries whatever the number."""
        return self.select_related(
            "case__client", "case__edition", "series", "outcome", "outcome__by"
        ).prefetch_related("participants", "outcome__present", "topics")

    def of(self, case: Case) -> ConversationQuerySet:
        return self.filter(case=case)

    def of_kind(self, *kinds: str) -> ConversationQuerySet:
        return self.filter(kind__in=kinds)

    def held(self) -> ConversationQuerySet:
        return self.filter(outcome__result="held")

    def missed(self) -> ConversationQuerySet:
        return self.filter(outcome__result="missed")

    def cancelled(self) -> ConversationQuerySet:
        return self.filter(outcome__result="cancelled")

    def planned(self) -> ConversationQuerySet:
        """Agreed, and nobody has said yet how it went; its day may be over."""
        return self.filter(outcome=None)

    def ahead(self) -> ConversationQuerySet:
        """Planned for today or later, the first one first."""
        this_morning, _tonight = bounds(clock.today(), clock.today())
        return self.planned().filter(starts_at__gte=this_morning).order_by("starts_at", "pk")

    def between(self, first: date, last: date) -> ConversationQuerySet:
        """On these days, the first and the last included."""
        start, end = bounds(first, last)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def visible_to(self, user: User) -> ConversationQuerySet:
        """Of cases the user has a ground for today."""
        return self.filter(case__in=Case.objects.visible_to(user))

    def with_(self, user: User) -> ConversationQuerySet:
        """In which this colleague takes part, of cases (s)he may see."""
        return self.visible_to(user).filter(participants__user=user)

    def for_day(self, user: User, day: date) -> ConversationQuerySet:
        """The user's own conversations of one day, in order of time."""
        return self.with_(user).between(day, day).order_by("starts_at", "pk")

    def gaps(self, case: Case, kind: str, cycle: int, days: int) -> tuple[Gap, ...]:
        """Where more than so many days lay between two held talks of a kind, in one round of a case."""
        held = self.of(case).of_kind(kind).held().filter(cycle=cycle)
        return gaps((day_of(at) for at in held.values_list("starts_at", flat=True)), days)

    def last_held_per_kind(self, case: Case) -> dict[str, date]:
        """For every kind the day it was last held, in one query."""
        found = self.of(case).held().order_by().values_list("kind").annotate(Max("starts_at"))
        return {kind: day_of(at) for kind, at in found}

    def last_held_per_case(self, cases: Iterable[Case]) -> dict[int, date]:
        """For every case the day of its last held conversation, in one query."""
        found = self.filter(case__in=cases).held().order_by().values_list("case").annotate(Max("starts_at"))
        return {case_id: day_of(at) for case_id, at in found}

    def next_per_case(self, cases: Iterable[Case], since: datetime) -> dict[int, datetime]:
        """For every case the moment of its next planned conversation, in one query."""
        ahead = self.filter(case__in=cases, starts_at__gte=since).planned().order_by()
        return dict(ahead.values_list("case").annotate(Min("starts_at")))
