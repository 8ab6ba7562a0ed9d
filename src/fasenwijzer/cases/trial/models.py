"""A trial: getting to know each other for an agreed time, with an end date and something to look at."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import Correctable
from fasenwijzer.people.models import User


class Trial(Correctable):
    """From the decision 'trial' until the decision that follows it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="trials")
    since = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    look_at = models.TextField(_("what we look at"))
    outcome = models.TextField(_("how it went"), blank=True)
    concluded_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["case_id", "since"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("since")), name="cases_trial_ends_after_start"),
            models.UniqueConstraint(fields=["case"], condition=Q(concluded_on=None), name="cases_one_trial_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.since}"

    @property
    def days(self) -> int:
        return (self.ends_on - self.since).days

    @classmethod
    @transaction.atomic
    def agree(cls, *, case: Case, since: date, ends_on: date, look_at: str, by: User) -> Trial:
        trial = cls.objects.create(case=case, since=since, ends_on=ends_on, look_at=look_at)
        record(Action.CREATE, by=by, case_id=case.pk, subject=trial)
        return trial

    @transaction.atomic
    def tell_how_it_went(self, *, outcome: str, by: User) -> None:
        before, self.outcome = self.outcome, outcome
        self.save(update_fields=["outcome"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"outcome": (before, outcome)})

    @transaction.atomic
    def conclude(self, *, on: date, by: User) -> None:
        """The decision after the trial was taken."""
        self.concluded_on = on
        self.save(update_fields=["concluded_on"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"concluded_on": (None, on)})

    @transaction.atomic
    def take_up_again(self, *, by: User) -> None:
        """The decision after the trial was corrected: it runs again."""
        before, self.concluded_on = self.concluded_on, None
        self.save(update_fields=["concluded_on"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"concluded_on": (before, None)})
