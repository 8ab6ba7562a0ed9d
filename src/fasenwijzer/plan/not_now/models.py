"""What is not tackled now, and why: a wish is put aside, never lost, and it comes back by itself."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.parts import CaseRecordQuerySet, PlanPart
from fasenwijzer.plan.plans.models import Plan


class NotNowQuerySet(CaseRecordQuerySet):
    def waiting(self, case: Case) -> Self:
        """What still waits in this case: of each wish the last time it was put aside, unless it became a goal then or
        since, came true, or was taken away. For the evaluation, and for the next plan."""
        later = NotNow.objects.standing().filter(wish=OuterRef("wish"), plan__cycle__gt=OuterRef("plan__cycle"))
        goals = Goal.wishes.through.objects.filter(
            wish=OuterRef("wish"), goal__withdrawn_at=None, goal__plan__cycle__gte=OuterRef("plan__cycle")
        )
        open_wishes = self.standing().filter(plan__case=case, wish__withdrawn_at=None, wish__came_true_on=None)
        return open_wishes.filter(~Exists(later), ~Exists(goals)).select_related("plan", "wish")

    def back(self, case: Case, *, on: date) -> Self:
        """What waits and is due to be talked about on this day: on its own day, or when people look back."""
        its_own, looking_back = Q(again_on__lte=on), Q(again_on=None, plan__evaluation_on__lte=on)
        return self.waiting(case).filter(its_own | looking_back)


class NotNow(PlanPart):
    """A wish that this plan leaves for later, with the reason in the client's words where possible.

    It comes back on `again_on`, or else when people look back at this plan; and in the wishes of the next plan.
    """

    TELLS: ClassVar = ("wish_id", "reason", "again_on")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="not_nows")
    wish = models.ForeignKey(Wish, models.PROTECT, related_name="put_asides")
    reason = models.TextField(_("why not now"))
    again_on = models.DateField(_("talk about it again on"), null=True, blank=True)

    objects = NotNowQuerySet.as_manager()

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

    @property
    def back_on(self) -> date | None:
        """When it comes back; None as long as no day to look back was chosen."""
        return self.again_on or self.plan.evaluation_on

    @classmethod
    @transaction.atomic
    def put_aside(cls, *, plan: Plan, wish: Wish, reason: str, by: User, again_on: date | None = None) -> NotNow:
        """Leave a wish for later; done twice, the last reason and day count."""
        there: NotNow | None = cls.objects.standing().filter(plan=plan, wish=wish).first()
        if there:
            there.correct(by=by, reason=reason, again_on=again_on)
            return there
        put_off = cls.objects.create(plan=plan, wish=wish, reason=reason, again_on=again_on)
        put_off.log_as_new(by)
        return put_off
