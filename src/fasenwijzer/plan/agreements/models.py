"""What people agreed on to make the plan work: house rules, who calls whom, agreements about risks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.people.models import User
from fasenwijzer.plan.parts import CaseRecordQuerySet, PlanPart
from fasenwijzer.plan.plans.models import Plan


class Agreement(PlanPart):
    """One agreement of the plan. (Whether people agree with the plan as a whole: see `PlanAgreement`.)"""

    TELLS: ClassVar = ("text",)

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="agreements")
    text = models.TextField(_("agreement"))

    objects = CaseRecordQuerySet.as_manager()

    class Meta(PlanPart.Meta):
        ordering = ["plan_id", "pk"]
        constraints = [
            *PlanPart.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="plan_agreement_says_what"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def case_id(self) -> int:
        return self.plan.case_id

    @classmethod
    @transaction.atomic
    def add(cls, *, plan: Plan, text: str, by: User) -> Agreement:
        """A new agreement, below the others."""
        agreement = cls.objects.create(plan=plan, text=text)
        agreement.log_as_new(by)
        return agreement
