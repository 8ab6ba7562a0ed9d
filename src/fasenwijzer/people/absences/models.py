"""That a colleague is away, from a day to a day. Never why: that is between the colleague and who leads."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.periods import PeriodQuerySet
from fasenwijzer.people.users.models import User


class AbsenceQuerySet(PeriodQuerySet["Absence"]):
    def coming(self) -> AbsenceQuerySet:
        """Today or later."""
        return self.exclude(until__lt=clock.today())

    def meeting(self, since: date, until: date | None) -> AbsenceQuerySet:
        """That share a day with this period."""
        later = self.filter(Q(until=None) | Q(until__gte=since))
        return later if until is None else later.filter(since__lte=until)


class Absence(models.Model):
    """Holidays, illness, leave: it says when, and nothing else."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="absences")
    since = models.DateField(_("first day away"))
    until = models.DateField(_("last day away"), null=True, blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["user", "since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="people_absence_ends_after_start"
            ),
            models.UniqueConstraint(fields=["user"], condition=Q(until=None), name="people_one_open_absence"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.since}"

    @classmethod
    @transaction.atomic
    def note(cls, *, user: User, since: date, until: date | None, by: User) -> Absence:
        absence = cls.objects.create(user=user, since=since, until=until)
        record(Action.CREATE, by=by, subject=absence, changes={"since": ("", since), "until": ("", until)})
        return absence

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It does not happen, or it was a mistake."""
        changes = {"since": (self.since, ""), "until": (self.until, "")}
        record(Action.DELETE, by=by, subject=self, changes=changes)
        self.delete()
