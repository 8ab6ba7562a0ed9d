"""Up to when somebody has read along with a client: said by the reader, never concluded from a page that was opened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class ReadUpTo(models.Model):
    """One per reader and client. `before` is what it was, so that it can be undone."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, models.CASCADE, related_name="read_up_to")
    until = models.DateTimeField()
    before = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "read up to"
        constraints = [
            models.UniqueConstraint(fields=["by", "case"], name="journal_one_reader_per_client"),
            models.CheckConstraint(
                condition=Q(before=None) | Q(before__lte=models.F("until")), name="journal_reads_on"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.case} {self.until}"

    @classmethod
    @transaction.atomic
    def mark(cls, cases: Iterable[Case], *, until: datetime, by: User) -> None:
        """What was written until then is read. Reading less far than before changes nothing."""
        cases = list(cases)
        known = {mark.case_id: mark for mark in cls.objects.filter(by=by, case__in=cases)}
        behind = [mark for mark in known.values() if mark.until < until]
        for mark in behind:
            mark.before, mark.until = mark.until, until
        cls.objects.bulk_update(behind, ["before", "until"])
        new = [case for case in cases if case.pk not in known]
        ReadUpTo.objects.bulk_create(ReadUpTo(by=by, case=case, until=until) for case in new)
        record(Action.EXECUTE, by=by, what="journal:read", changes={"files": ("", len(behind) + len(new))})

    @classmethod
    @transaction.atomic
    def take_back(cls, cases: Iterable[Case], *, by: User) -> None:
        """It was pressed by accident: as far as it was before."""
        marks = cls.objects.filter(by=by, case__in=cases)
        marks.filter(before=None).delete()
        marks.update(until=models.F("before"), before=None)
        record(Action.EXECUTE, by=by, what="journal:unread")
