"""What was agreed for after the exit: moments with a date, or that none is wanted."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class AftercareQuerySet(models.QuerySet["Aftercare"]):
    def open(self) -> AftercareQuerySet:
        """Agreed and not done yet, the first one first."""
        return self.filter(done=None).order_by("on", "pk")


class Aftercare(models.Model):
    """One moment after the exit; it comes back on its date, also when the case has ended."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="aftercare")
    on = models.DateField(_("when"), db_index=True)
    what = models.CharField(_("what"), max_length=300)
    by_name = models.CharField(_("who does it"), max_length=200)

    objects = AftercareQuerySet.as_manager()

    class Meta:
        ordering = ["case", "on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(what=""), name="exits_aftercare_says_what")]

    def __str__(self) -> str:
        return f"{self.on} {self.what}"

    @classmethod
    @transaction.atomic
    def agree(cls, *, case: Case, on: date, what: str, by_name: str, by: User) -> Aftercare:
        aftercare = cls.objects.create(case=case, on=on, what=what, by_name=by_name)
        record(Action.CREATE, by=by, case_id=case.pk, subject=aftercare)
        return aftercare

    @transaction.atomic
    def finish(self, *, on: date, note: str, by: User) -> AftercareDone:
        """It took place on this day. Raises IntegrityError when that was written down already."""
        done = AftercareDone.objects.create(aftercare=self, on=on, note=note, done_by=by)
        record(Action.CREATE, by=by, case_id=self.case_id, subject=done, changes={"done": ("", on)})
        return done

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        record(
            Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"what": (f"{self.on} {self.what}", "")}
        )
        self.delete()


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
        case_id = self.aftercare.case_id
        record(Action.DELETE, by=by, case_id=case_id, subject=self, changes={"done": (self.on, "")})
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
        declined, _created = cls.objects.update_or_create(case=case, defaults={"reason": reason, "on": clock.today()})
        record(Action.CREATE, by=by, case_id=case.pk, subject=declined, changes={"reason": ("", reason)})
        return declined

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"reason": (self.reason, "")})
        self.delete()
