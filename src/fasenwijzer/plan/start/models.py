"""The start plan: what happens in the first weeks, before there is a real plan.

It is short on purpose: what, who, until when. It holds as a provisional version of the first plan, so that people can
agree with it and get a copy, and it ends by itself when the first real version is established.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import WhoKind
from fasenwijzer.plan.parts import CaseRecordQuerySet, PlanPart
from fasenwijzer.plan.plans.models import Plan


class StartStep(PlanPart):
    """One thing that happens now. `who` is the name, so that it stays readable whoever leaves the network."""

    TELLS: ClassVar = ("text", "who_kind", "who", "until")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="start_steps")
    text = models.CharField(_("what"), max_length=500)
    who_kind = models.CharField(_("who"), max_length=12, choices=WhoKind, default=WhoKind.CLIENT)
    who = models.CharField(_("name or names"), max_length=200)
    until = models.DateField(_("until"))

    objects = CaseRecordQuerySet.as_manager()

    class Meta(PlanPart.Meta):
        ordering = ["plan_id", "pk"]
        constraints = [
            *PlanPart.Meta.constraints,
            models.CheckConstraint(condition=~Q(text="") & ~Q(who=""), name="plan_start_says_what_and_who"),
            models.CheckConstraint(condition=Q(who_kind__in=WhoKind.values), name="plan_start_known_doer"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def case_id(self) -> int:
        return self.plan.case_id

    @classmethod
    @transaction.atomic
    def add(cls, *, plan: Plan, text: str, who_kind: str, who: str, until: date, by: User) -> StartStep:
        """One more thing for the first weeks."""
        step = cls.objects.create(plan=plan, text=text, who_kind=who_kind, who=who, until=until)
        step.log_as_new(by)
        return step
