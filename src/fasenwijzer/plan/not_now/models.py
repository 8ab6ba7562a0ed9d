"""What is not tackled now, and why: a wish is put aside, never lost."""

from __future__ import annotations

from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import Wish
from fasenwijzer.people.models import User
from fasenwijzer.plan.parts import CaseRecordQuerySet, PlanPart
from fasenwijzer.plan.plans.models import Plan


class NotNow(PlanPart):
    """A wish that this plan leaves for later, with the reason in the client's words where possible."""

    TELLS: ClassVar = ("wish_id", "reason")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="not_nows")
    wish = models.ForeignKey(Wish, models.PROTECT, related_name="put_asides")
    reason = models.TextField(_("why not now"))

    objects = CaseRecordQuerySet.as_manager()

    class Meta(PlanPart.Meta):
        ordering = ["plan_id", "pk"]
        constraints = [
            *PlanPart.Meta.constraints,
            models.UniqueConstraint(
                fields=["plan", "wish"], condition=Q(withdrawn_at=None), name="plan_a_wish_is_put_aside_once"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="plan_put_aside_says_why"),
        ]

    def __str__(self) -> str:
        return self.reason

    @property
    def case_id(self) -> int:
        return self.plan.case_id

    @classmethod
    @transaction.atomic
    def put_aside(cls, *, plan: Plan, wish: Wish, reason: str, by: User) -> NotNow:
        """Leave a wish for later; done twice, the last reason counts."""
        there: NotNow | None = cls.objects.standing().filter(plan=plan, wish=wish).first()
        if there:
            there.correct(by=by, reason=reason)
            return there
        put_off = cls.objects.create(plan=plan, wish=wish, reason=reason)
        put_off.log_as_new(by)
        return put_off
