"""The decision of the municipality or another body that pays: asked for, received, from when to when."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import Correctable
from fasenwijzer.people.models import User


class Indication(Correctable):
    """One indication of a case."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="indications")
    issued_by = models.CharField(_("given by"), max_length=200, blank=True)
    requested_on = models.DateField(_("asked for on"), null=True, blank=True)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    since = models.DateField(_("valid from"), null=True, blank=True)
    until = models.DateField(_("valid until and including"), null=True, blank=True)
    about = models.CharField(_("what for, and how much"), max_length=300, blank=True)

    TOLD = ("issued_by", "about", "requested_on", "received_on", "since", "until")

    class Meta:
        ordering = ["case_id", "since", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="cases_indication_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.issued_by} {self.since or ''}"

    @classmethod
    @transaction.atomic
    def note(cls, *, case: Case, by: User, **told: Any) -> Indication:
        indication = cls.objects.create(case=case, **told)
        record(Action.CREATE, by=by, case_id=case.pk, subject=indication)
        return indication

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        changes = {field: (getattr(self, field), None) for field in self.TOLD}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=changes)
        self.delete()
