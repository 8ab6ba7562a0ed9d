"""The guidance plan of one round: one living record, of which every established version is kept in words.

Decision. A plan belongs to a cycle, and its goals, actions and agreements belong to the plan; they keep their identity
while they are worked on, so reports and evaluations stay tied to the same goal. What was agreed is another matter: at
the moment of establishing, everything the plan says is copied line by line into a version, which never changes. A
change after that opens the next version (it says who began it and when); the version before it holds until the next
one is established, and each version has its own agreement. Marking an action as done and concluding a goal are no
changes of the plan.

A plan made before the first cycle (provisional, at the start) is the first cycle's plan: it grows into the real one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.plan.versions.models import PlanVersion


def plan_cycle(case: Case) -> int:
    """The cycle a plan made now belongs to: before the first analysis that is the first."""
    return max(case.cycle, 1)


class PlanQuerySet(models.QuerySet["Plan"]):
    def of(self, case: Case) -> PlanQuerySet:
        return self.filter(case=case)

    def current(self, case: Case) -> Plan | None:
        """The plan of the cycle the case is in; None when it is not begun."""
        return self.filter(case=case, cycle=plan_cycle(case)).first()

    def latest_of(self, case: Case) -> Plan | None:
        """The newest plan, of whichever cycle: until a new one is there, it is what people go by."""
        return self.filter(case=case).last()

    def established(self) -> PlanQuerySet:
        """Plans that stand; a provisional plan does not count."""
        return self.filter(established_on__isnull=False)


class Plan(models.Model):
    """What the client wants to reach in this round. `established_on` is the day the first real version was."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="plans")
    cycle = models.PositiveSmallIntegerField()
    desired_situation = models.TextField(_("how the client would like things to be"), blank=True)
    end_goal = models.TextField(_("the end goal, in the client's own words"), blank=True)
    evaluation_on = models.DateField(_("look back together on"), null=True, blank=True)
    established_on = models.DateField(null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = PlanQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "cycle"]
        constraints = [
            models.UniqueConstraint(fields=["case", "cycle"], name="plan_one_per_cycle"),
            models.CheckConstraint(condition=Q(cycle__gte=1), name="plan_belongs_to_a_cycle"),
        ]
        indexes = [models.Index(fields=["evaluation_on"], name="plan_by_evaluation")]

    def __str__(self) -> str:
        return f"{self.case} {self.cycle}"

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, by: User) -> Plan:
        """The plan of the cycle the case is in; begun twice is begun once."""
        plan, new = cls.objects.get_or_create(case=case, cycle=plan_cycle(case))
        if new:
            plan.open_for_change(by=by)
            record(Action.CREATE, by=by, case_id=case.pk, subject=plan, changes={"cycle": ("", plan.cycle)})
        return plan

    @transaction.atomic
    def write(self, *, by: User, desired_situation: str | None = None, end_goal: str | None = None) -> None:
        """The desired situation and the end goal; what is not given stays."""
        told = {"desired_situation": desired_situation, "end_goal": end_goal}
        self._change({field: text for field, text in told.items() if text is not None}, by)

    @transaction.atomic
    def look_back_on(self, day: date | None, *, by: User) -> None:
        """The day on which client and worker look back together."""
        self._change({"evaluation_on": day}, by)

    def _change(self, told: dict[str, Any], by: User) -> None:
        changes = {field: (getattr(self, field), new) for field, new in told.items() if getattr(self, field) != new}
        if not changes:
            return
        for field, (_before, new) in changes.items():
            setattr(self, field, new)
        self.revision += 1
        self.save(update_fields=[*changes, "revision"])
        self.open_for_change(by=by)
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    # Versions

    def open_for_change(self, *, by: User) -> PlanVersion:
        """The version being worked on; the next one is begun when the last one is established."""
        last = self.versions.last()
        if last is not None and last.established_on is None:
            return last
        return self.versions.create(number=last.number + 1 if last else 1, begun_by=by, begun_at=clock.now())

    def establish(self, *, on: date, by: User, provisional: bool = False) -> PlanVersion:
        """From this day the plan holds as it is now; the version that is returned keeps its words."""
        version = self.open_for_change(by=by)
        version.establish(on=on, by=by, provisional=provisional)
        return version

    def in_force(self) -> PlanVersion | None:
        """The version that holds: the last one that was established."""
        return self.versions.filter(established_on__isnull=False).last()

    def to_agree_on(self) -> PlanVersion:
        """The version people are asked to agree with: the one that holds, or the first in the making."""
        return self.in_force() or self.versions.last()  # type: ignore[return-value]

    def proposed_evaluation(self, *, from_day: date) -> date | None:
        """When to look back, by the norm of the edition; None when there is no such norm."""
        days = self.case.method.norm("evaluation_after_plan")
        return from_day + timedelta(days=days) if days else None
