"""How a goal ended: on which day, with which result, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.plan.parts import CaseRecordQuerySet

if TYPE_CHECKING:
    from fasenwijzer.plan.goals.models import Goal


class Result(models.TextChoices):
    """The four results; how people call them is a word of the edition."""

    REACHED = "reached", _("reached")
    PARTLY = "partly", _("partly reached")
    NOT_REACHED = "not_reached", _("not reached")
    LET_GO = "let_go", _("let go")


class Outcome(models.Model):
    """The result of one goal. A goal without one is open."""

    goal = models.OneToOneField("plan.Goal", models.CASCADE, related_name="outcome")
    result = models.CharField(_("how did it go?"), max_length=12, choices=Result)
    on = models.DateField(_("on"))
    reason = models.TextField(_("why"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["goal"]
        constraints = [
            models.CheckConstraint(condition=Q(result__in=Result.values), name="plan_known_result"),
            models.CheckConstraint(condition=~Q(result="let_go") | ~Q(reason=""), name="plan_let_go_says_why"),
        ]
        indexes = [models.Index(fields=["result", "on"], name="plan_outcomes_by_result")]

    def __str__(self) -> str:
        return f"{self.goal.name} {self.result}"

    @classmethod
    @transaction.atomic
    def settle(cls, goal: Goal, result: str, *, on: date, reason: str, by: User) -> Outcome:
        """Conclude a goal, or conclude it differently."""
        before = cls.objects.filter(goal=goal).first()
        told = {"result": result, "on": on, "reason": reason}
        outcome, _new = cls.objects.update_or_create(goal=goal, defaults={**told, "by": by})
        changes = {field: (getattr(before, field) if before else "", value) for field, value in told.items()}
        record(
            Action.UPDATE if before else Action.CREATE, by=by, case_id=goal.case_id, subject=outcome, changes=changes
        )
        goal.outcome = outcome
        return outcome

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """The goal is open again; the log keeps what was said."""
        changes = {"result": (self.result, ""), "on": (self.on, ""), "reason": (self.reason, "")}
        record(Action.DELETE, by=by, case_id=self.goal.case_id, subject=self, changes=changes)
        self.delete()


class ConcludableQuerySet(CaseRecordQuerySet):
    def open(self) -> Self:
        """Being worked on: no result yet."""
        return self.standing().filter(outcome=None)

    def concluded(self) -> Self:
        return self.standing().filter(outcome__isnull=False)


class Concludable(models.Model):
    """What a goal can do with its result."""

    class Meta:
        abstract = True

    @property
    def result(self) -> Outcome | None:
        """How it was concluded; None when it is open."""
        return getattr(self, "outcome", None)

    def conclude(self: Goal, result: str, *, on: date, by: User, reason: str = "") -> Outcome:  # type: ignore[misc]
        """How it ended: reached, partly, not reached or let go. Concluding again replaces what was said before."""
        return Outcome.settle(self, result, on=on, reason=reason, by=by)

    def reopen(self, *, by: User) -> None:
        """It is not concluded after all."""
        if self.result:
            self.result.take_back(by=by)
