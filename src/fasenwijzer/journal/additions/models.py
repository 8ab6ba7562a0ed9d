"""Something added under a report that is fixed: later knowledge, a correction, or an answer."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.people.models import User


class EntryAddition(models.Model):
    """Stands below the report, with name and day; the report itself stays as it was."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="additions")
    text = models.TextField(_("addition"))
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="journal_addition_says_something")]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def add(cls, *, entry: Entry, text: str, by: User) -> EntryAddition:
        addition = cls.objects.create(entry=entry, text=text, on=clock.today(), by=by)
        record(Action.CREATE, by=by, case_id=entry.case_id, subject=addition, changes={"text": ("", text)})
        return addition

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        """Taken back right after it was added; the log keeps it."""
        record(Action.DELETE, by=by, case_id=self.entry.case_id, subject=self, changes={"text": (self.text, "")})
        self.delete()
