"""What was agreed for after the exit: moments with a date, or that none is wanted."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class AftercareQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> Self:
        """What was agreed with this client, the first one first."""
        return self.standing().filter(case=case).select_related("done__done_by")

    def open(self) -> Self:
        """Agreed and not done yet, the first one first; its day may be over, and the case may have ended."""
        return self.standing().filter(done=None).order_by("on", "pk")


class Aftercare(CaseRecord):
    """One moment after the exit; it comes back on its date, also when the case has ended."""

    TELLS: ClassVar = ("on", "what", "by_name")

    case = models.ForeignKey(Case, models.CASCADE, related_name="aftercare")
    on = models.DateField(_("when"), db_index=True)
    what = models.CharField(_("what"), max_length=300)
    by_name = models.CharField(_("who does it"), max_length=200)

    objects = AftercareQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "on", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(what=""), name="exits_aftercare_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.what}"

    @property
    def outcome(self) -> AftercareDone | None:
        """How it went; None as long as it is still to come."""
        return getattr(self, "done", None)

    @classmethod
    @transaction.atomic
    def agree(cls, *, case: Case, on: date, what: str, by_name: str, by: User) -> Aftercare:
        """A new moment. Whoever wanted none before, does now."""
        aftercare = cls.objects.create(case=case, on=on, what=what, by_name=by_name)
        aftercare.log_as_new(by)
        if declined := AftercareDeclined.objects.filter(case=case).first():
            declined.take_back(by=by)
        return aftercare

    @transaction.atomic
    def finish(self, *, on: date, note: str, by: User) -> AftercareDone:
        """It took place on this day; said again, the day and the words change."""
        before = self.outcome
        told = {"on": on, "note": note}
        done, new = AftercareDone.objects.update_or_create(aftercare=self, defaults={**told, "done_by": by})
        changes = {field: (getattr(before, field) if before else "", value) for field, value in told.items()}
        kind = Action.CREATE if new else Action.UPDATE
        record(kind, by=by, case_id=self.case_id, subject=done, changes=changes)
        self.done = done
        return done


class AftercareDone(models.Model):
    """This moment took place."""

    aftercare = models.OneToOneField(Aftercare, models.CASCADE, related_name="done")
    on = models.DateField(_("on"))
    note = models.TextField(_("how it went"), blank=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(on__isnull=False), name="exits_done_on_a_day")]

    def __str__(self) -> str:
        return f"{self.aftercare} {self.on}"

    @transaction.atomic
    def undo(self, *, by: User) -> None:
        """It did not take place after all."""
        changes = {"on": (self.on, ""), "note": (self.note, "")}
        record(Action.DELETE, by=by, case_id=self.aftercare.case_id, subject=self, changes=changes)
        self.delete()


class AftercareDeclined(models.Model):
    """The client wants no aftercare, and said why or not."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="aftercare_declined")
    on = models.DateField(default=clock.today)
    reason = models.CharField(_("what the client said"), max_length=300, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(on__isnull=False), name="exits_declined_on_a_day")]

    def __str__(self) -> str:
        return self.reason

    @classmethod
    @transaction.atomic
    def say(cls, *, case: Case, reason: str, by: User) -> AftercareDeclined:
        """None is wanted; said again, the words change."""
        before = cls.objects.filter(case=case).first()
        declined, new = cls.objects.update_or_create(case=case, defaults={"reason": reason, "on": clock.today()})
        changes = {"on": (before.on if before else "", declined.on), "reason": (before or "", reason)}
        kind = Action.CREATE if new else Action.UPDATE
        record(kind, by=by, case_id=case.pk, subject=declined, changes=changes)
        return declined

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """Aftercare may be agreed after all."""
        changes = {"on": (self.on, ""), "reason": (self.reason, "")}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=changes)
        self.delete()
