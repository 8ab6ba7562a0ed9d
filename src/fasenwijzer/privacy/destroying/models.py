"""Destroying what need not be kept: one proposes, another carries it out, and a ledger that outlives it says so."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class What(models.TextChoices):
    """How much of a file goes."""

    FILE = "file", _("the whole file")
    PIECES = "pieces", _("the pieces whose term has ended")


class Why(models.TextChoices):
    """Without one of these nothing goes."""

    TERM = "term", _("the term of the law has ended")
    REQUEST = "request", _("the client asked, and the answer was yes")


class DestructionQuerySet(models.QuerySet["Destruction"]):
    def waiting(self) -> DestructionQuerySet:
        """Proposed, and not carried out or dropped."""
        return self.filter(carried_out_at=None, dropped_at=None).order_by("proposed_at")

    def carried_out(self) -> DestructionQuerySet:
        return self.exclude(carried_out_at=None).order_by("-carried_out_at")


class Destruction(models.Model):
    """One time. The file is named by its number, not by a relation: this stays when the file is gone."""

    case_number = models.PositiveBigIntegerField()
    what = models.CharField(_("what goes?"), max_length=6, choices=What)
    made_before = models.DateField(null=True)
    """Of pieces: what was made before this day."""
    why = models.CharField(_("why?"), max_length=7, choices=Why)
    source = models.CharField(max_length=100)
    """The law that ended the term, or the number of the request that was granted."""
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    dropped_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    dropped_at = models.DateTimeField(null=True)
    carried_out_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    carried_out_at = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(null=True)

    objects = DestructionQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=What.values, why__in=Why.values) & ~Q(source=""),
                name="privacy_destroyed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(what=What.PIECES, made_before__isnull=False) | Q(what=What.FILE, made_before=None),
                name="privacy_pieces_before_a_day",
            ),
            models.CheckConstraint(
                condition=Q(carried_out_by=None, carried_out_at=None, rows=None)
                | Q(carried_out_by__isnull=False, carried_out_at__isnull=False, rows__isnull=False, dropped_at=None)
                & ~Q(carried_out_by=F("proposed_by")),
                name="privacy_destroyed_by_two",
            ),
            models.CheckConstraint(
                condition=Q(dropped_by=None, dropped_at=None) | Q(dropped_by__isnull=False, dropped_at__isnull=False),
                name="privacy_dropped_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["case_number"],
                condition=Q(carried_out_at=None, dropped_at=None),
                name="privacy_one_proposal_a_file",
            ),
        ]

    def __str__(self) -> str:
        return f"F{self.case_number:05d} {self.what}"

    @classmethod
    @transaction.atomic
    def propose(
        cls, *, case: Case, what: str, why: str, source: str, by: User, made_before: date | None = None
    ) -> Destruction:
        """The first of two. Raises IntegrityError when the file waits for the second already."""
        told: dict[str, Any] = {"what": what, "why": why, "source": source, "made_before": made_before}
        proposed = cls.objects.create(case_number=case.pk, proposed_by=by, **told)
        changes = {name: ("", value) for name, value in told.items() if value}
        record(Action.CREATE, by=by, case_id=case.pk, subject=proposed, changes=changes)
        return proposed

    @transaction.atomic
    def drop(self, *, by: User) -> None:
        """It stays after all."""
        self.dropped_by, self.dropped_at = by, clock.now()
        self.save(update_fields=["dropped_by", "dropped_at"])
        record(Action.UPDATE, by=by, case_id=self.case_number, subject=self, changes={"dropped": ("", "yes")})


class Destroyed(models.Model):
    """A line of the ledger: which record went, by its number, and a mark that only that very record had.

    With it a backup of before is made to forget the same again; it tells nothing about anybody.
    """

    table = models.CharField(max_length=60)
    number = models.CharField(max_length=40)
    mark = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.table} {self.number} {self.mark}"
