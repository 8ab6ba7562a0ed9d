"""What is said back under a report, by a colleague or the client: a remark, or thanks. The report stays as it was."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.journal.entries.models import AuthorKind, Entry
from fasenwijzer.journal.moments import day_of
from fasenwijzer.people.models import User
from fasenwijzer.plan.reading.rows import mark_of

LONGEST = 500
"""Longer than this is no remark any more, but something to add to the report."""


class Remark(models.Model):
    """A few words to whoever wrote the report: a question, a compliment, something seen in the same way."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="remarks")
    text = models.CharField(_("remark"), max_length=LONGEST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    by_kind = models.CharField(_("whose words"), max_length=8, choices=AuthorKind, default=AuthorKind.WORKER)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="journal_remark_says_something"),
            models.CheckConstraint(condition=Q(by_kind__in=AuthorKind.values), name="journal_known_remarker"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def on(self) -> date:
        return day_of(self.at)

    @property
    def who(self) -> str:
        """Whose mark stands beside it."""
        return mark_of(self.by_kind)

    @classmethod
    @transaction.atomic
    def make(cls, *, entry: Entry, text: str, by: User, by_kind: str = AuthorKind.WORKER) -> Remark:
        remark = cls.objects.create(entry=entry, text=text, by=by, by_kind=by_kind)
        record(Action.CREATE, by=by, case_id=entry.case_id, subject=remark, changes={"text": ("", text)})
        return remark

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        """Taken back right after it was made; the log keeps it."""
        record(Action.DELETE, by=by, case_id=self.entry.case_id, subject=self, changes={"text": (self.text, "")})
        self.delete()


class Thanks(models.Model):
    """Somebody read the report and is glad with it. Once per person."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="thanks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "thanks"
        constraints = [models.UniqueConstraint(fields=["entry", "by"], name="journal_thanked_once")]

    def __str__(self) -> str:
        return f"{self.by}"

    @classmethod
    @transaction.atomic
    def give(cls, *, entry: Entry, by: User) -> Thanks:
        """Giving it twice is giving it once."""
        thanks, is_new = cls.objects.get_or_create(entry=entry, by=by)
        if is_new:
            record(Action.CREATE, by=by, case_id=entry.case_id, subject=thanks)
        return thanks

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        record(Action.DELETE, by=by, case_id=self.entry.case_id, subject=self)
        self.delete()
