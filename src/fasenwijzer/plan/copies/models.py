"""Who was given a copy of the plan, on which day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.people.models import User
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.versions.models import PlanVersion


class PlanCopy(CaseRecord):
    """A version of the plan in somebody's hands; the note says what exactly, and with whose yes."""

    TELLS: ClassVar = ("given_to", "on", "note")

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="copies")
    given_to = models.CharField(_("to whom"), max_length=200)
    on = models.DateField(_("on"))
    note = models.CharField(_("what exactly, and who said yes to it"), max_length=300, blank=True)

    objects = CaseRecordQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["version_id", "on", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(given_to=""), name="plan_copy_is_for_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.given_to} {self.on}"

    @property
    def plan(self) -> Plan:
        return self.version.plan

    @property
    def case_id(self) -> int:
        return self.version.plan.case_id

    @classmethod
    @transaction.atomic
    def hand_out(cls, *, plan: Plan, given_to: str, on: date, by: User, note: str = "") -> PlanCopy:
        """Somebody got a copy of the version that holds; a disclosure, so it is logged as an export."""
        copy = cls.objects.create(version=plan.to_agree_on(), given_to=given_to, on=on, note=note)
        changes = {"given_to": ("", given_to), "on": ("", on), "note": ("", note)}
        record(Action.EXPORT, by=by, case_id=plan.case_id, subject=copy, changes=changes)
        return copy
