"""What everything written down about a case can: be corrected, taken away and put back; the log keeps what it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.people.periods import holds_on


class CaseRecordQuerySet(models.QuerySet[Any]):
    def standing(self) -> Self:
        """Without what was taken away."""
        return self.filter(withdrawn_at=None)


class HeldQuerySet(CaseRecordQuerySet):
    """Of records that hold from a day to a day."""

    def on(self, day: date) -> Self:
        """What holds on a day."""
        return self.standing().filter(holds_on(day))

    def current(self) -> Self:
        """What holds today."""
        return self.on(clock.today())


class Correctable(models.Model):
    """Written down about a case, and to be corrected. A subclass has a `case_id`."""

    if TYPE_CHECKING:

        @property
        def case_id(self) -> int: ...

    class Meta:
        abstract = True

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        """Change the fields given; nothing is logged when nothing changed.

        What it was comes from the database: a form may have put the new words on this object already.
        """
        before = type(self)._default_manager.values(*told).get(pk=self.pk)
        for field, value in told.items():
            setattr(self, field, value)
        self.save(update_fields=list(told))
        changes = {field: (before[field], value) for field, value in told.items() if before[field] != value}
        if changes:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)


class CaseRecord(Correctable):
    """Taking away is a record too, so that it can be undone and others may keep pointing here.

    A subclass says in TELLS which of its fields the log repeats.
    """

    TELLS: ClassVar[tuple[str, ...]] = ()

    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="%(app_label)s_%(class)s_withdrawn_by_somebody",
            )
        ]

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Take it away. Doing it twice is harmless."""
        if self.withdrawn_at is not None:
            return
        self.withdrawn_at, self.withdrawn_by = clock.now(), by
        self.save(update_fields=["withdrawn_at", "withdrawn_by"])
        changes = {field: (getattr(self, field), "") for field in self.TELLS}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """It stands again, as it was."""
        if self.withdrawn_at is None:
            return
        self.withdrawn_at, self.withdrawn_by = None, None
        self.save(update_fields=["withdrawn_at", "withdrawn_by"])
        self.log_as_new(by)

    def log_as_new(self, by: User) -> None:
        """The line in the log for something that was written."""
        changes = {field: ("", getattr(self, field)) for field in self.TELLS}
        record(Action.CREATE, by=by, case_id=self.case_id, subject=self, changes=changes)
