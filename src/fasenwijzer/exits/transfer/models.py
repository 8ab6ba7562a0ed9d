"""Warm transfer: to whom, with whose consent, what goes along and what does not, and the first talk together."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class Transfer(models.Model):
    """One receiving person or organisation; a case may have several."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="transfers")
    to = models.CharField(_("to whom"), max_length=200)
    organisation = models.CharField(_("of which organisation"), max_length=200, blank=True)
    consent_on = models.DateField(_("consent of the client on"), null=True, blank=True)
    consent_by = models.CharField(_("consent given by"), max_length=200, blank=True)
    consent_for = models.TextField(_("what goes along"), blank=True)
    not_included = models.TextField(_("what does not go along"), blank=True)
    first_talk_on = models.DateField(_("first talk together on"), null=True, blank=True)
    with_whom = models.CharField(_("who were there"), max_length=300, blank=True)

    class Meta:
        ordering = ["case", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(to=""), name="exits_transfer_says_to_whom"),
            models.CheckConstraint(
                condition=Q(consent_for="") | Q(consent_on__isnull=False), name="exits_nothing_goes_without_consent"
            ),
        ]

    def __str__(self) -> str:
        return self.to

    @property
    def is_settled(self) -> bool:
        """Consent was given and the first talk together took place."""
        return self.consent_on is not None and self.first_talk_on is not None

    @classmethod
    @transaction.atomic
    def arrange(cls, *, case: Case, by: User, **told: Any) -> Transfer:
        transfer = cls.objects.create(case=case, **told)
        record(Action.CREATE, by=by, case_id=case.pk, subject=transfer)
        return transfer

    @transaction.atomic
    def change(self, *, by: User, **told: Any) -> None:
        changes = {field: (getattr(self, field), new) for field, new in told.items() if getattr(self, field) != new}
        for field, new in told.items():
            setattr(self, field, new)
        self.save(update_fields=list(told))
        if changes:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"to": (self.to, "")})
        self.delete()
