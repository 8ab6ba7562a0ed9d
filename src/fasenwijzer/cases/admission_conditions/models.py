"""Conditional admission: the binding agreements, and when the client agreed with each."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User


class AdmissionCondition(models.Model):
    """One agreement on which the admission depends."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="admission_conditions")
    text = models.CharField(_("agreement"), max_length=500)
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    agreed_how = models.CharField(_("how"), max_length=100, blank=True)

    class Meta:
        ordering = ["case_id", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_on__isnull=False) | Q(agreed_how=""), name="cases_agreed_has_a_day"
            )
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def set(cls, *, case: Case, text: str, by: User) -> AdmissionCondition:
        condition = cls.objects.create(case=case, text=text)
        record(Action.CREATE, by=by, case_id=case.pk, subject=condition)
        return condition

    @transaction.atomic
    def agree(self, *, on: date, how: str, by: User) -> None:
        """The client says yes to it, on this day and in this way."""
        self.agreed_on, self.agreed_how = on, how
        self.save(update_fields=["agreed_on", "agreed_how"])
        changes = {"agreed_on": (None, on), "agreed_how": ("", how)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def take_agreement_back(self, *, by: User) -> None:
        """The client did not agree after all, or this was a mistake."""
        changes = {"agreed_on": (self.agreed_on, None), "agreed_how": (self.agreed_how, "")}
        self.agreed_on, self.agreed_how = None, ""
        self.save(update_fields=["agreed_on", "agreed_how"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"text": (self.text, "")})
        self.delete()
