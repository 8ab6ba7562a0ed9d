"""Conversations that repeat: agreed at once, and each of them a conversation of its own that can be moved or missed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.moments import day_of, moment
from fasenwijzer.journal.outcomes.models import ConversationOutcome
from fasenwijzer.journal.series.days import days_of
from fasenwijzer.journal.suitable import first_that_suits
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.repeating import Every, rhythm_in_words

if TYPE_CHECKING:
    from fasenwijzer.journal.conversations.queries import ConversationQuerySet

RHYTHMS = (Every.WEEK, Every.TWO_WEEKS, Every.MONTH)
Hours = tuple[datetime, datetime | None]


class ConversationSeries(models.Model):
    """Which conversations were planned together, and how often. What each of them says, it says itself."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="conversation_series")
    every = models.CharField(max_length=12, choices=[(every.value, every.label) for every in RHYTHMS])
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(every__in=RHYTHMS), name="journal_known_series_rhythm")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.every}"

    @classmethod
    @transaction.atomic
    def plan(
        cls, *, case: Case, every: str, by: User, hours: Iterable[Hours], **told: Any
    ) -> tuple[ConversationSeries, list[Conversation]]:
        """Agree a conversation at each of these hours; `told` as `Conversation.plan` takes it."""
        series = cls.objects.create(case=case, every=every, planned_by=by)
        record(Action.CREATE, by=by, case_id=case.pk, subject=series, changes={"every": ("", every)})
        made = [
            Conversation.plan(case=case, by=by, starts_at=start, ends_at=end, series=series, **told)
            for start, end in hours
        ]
        return series, made

    def in_words(self, day: date) -> str:
        """Every two weeks on Tuesday; a month later it is the same weekday, so only "every month" is said."""
        return rhythm_in_words(self.every, start=day) if self.every != Every.MONTH else str(Every.MONTH.label)

    def after(self, conversation: Conversation) -> ConversationQuerySet:
        """Those still planned that come later than this one."""
        later = Conversation.objects.filter(series=self, starts_at__gt=conversation.starts_at)
        return later.planned().order_by("starts_at")

    def hours_after(
        self, conversation: Conversation, *, starts_at: datetime, ends_at: datetime | None
    ) -> list[tuple[Conversation, Hours]]:
        """When what follows will be if this one goes to another moment: as many days further, at the same hours.

        Raises NoSuchTime for an hour that the clock skips on one of those days.
        """
        further, new_day = day_of(starts_at) - conversation.day, day_of(starts_at)
        days = [(talk, first_that_suits(talk.day + further, like=new_day)) for talk in self.after(conversation)]
        return [(talk, at_the_hours_of(starts_at, ends_at, day)) for talk, day in days]

    @transaction.atomic
    def go_along(self, later: Iterable[tuple[Conversation, Hours]], *, reason: str, by: User, **elsewhere: Any) -> None:
        """What follows goes to these hours and this place; `elsewhere` as `Conversation.move` takes it."""
        for talk, (start, end) in later:
            talk.move(starts_at=start, ends_at=end, reason=reason, by=by, **elsewhere)

    @transaction.atomic
    def call_off_after(self, conversation: Conversation, *, reason: str, by: User) -> int:
        """What follows does not take place either. Returns how many."""
        later = list(self.after(conversation))
        for talk in later:
            ConversationOutcome.cancel(talk, reason=reason, by=by)
        return len(later)

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        """They were not agreed after all; what was said about one of them meanwhile stays."""
        for talk in Conversation.objects.filter(series=self).planned():
            talk.remove(by=by)
        if not self.conversations.exists():
            record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"every": (self.every, "")})
            self.delete()


def hours_in_a_row(every: str, start: datetime, end: datetime | None, **limits: Any) -> list[Hours]:
    """The hours of the first talk, on each day of the rhythm; limits as `days_of` takes them. Raises NoSuchTime."""
    return [at_the_hours_of(start, end, day) for day in days_of(every, first=day_of(start), **limits)]


def at_the_hours_of(start: datetime, end: datetime | None, day: date) -> Hours:
    """The same time on the wall on another day, and as long. Raises NoSuchTime."""
    begins = moment(day, start.astimezone(AMSTERDAM).time())
    return begins, begins + (end - start) if end else None
