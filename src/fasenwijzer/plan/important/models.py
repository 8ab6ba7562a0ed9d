"""What the client marks as important in the plan: a goal, or an action. It changes nothing of what was agreed."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import Action
from fasenwijzer.plan.goals.models import Goal


class Important(models.Model):
    """A star of the client at one goal, or at one action."""

    goal = models.OneToOneField(Goal, models.CASCADE, null=True, blank=True, related_name="important")
    action = models.OneToOneField(Action, models.CASCADE, null=True, blank=True, related_name="important")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(goal=None, action__isnull=False) | Q(goal__isnull=False, action=None),
                name="plan_important_is_a_goal_or_an_action",
            )
        ]

    def __str__(self) -> str:
        return str(self.marks)

    @property
    def marks(self) -> Goal | Action:
        """What is important."""
        return self.goal or self.action  # type: ignore[return-value]

    @classmethod
    @transaction.atomic
    def mark(cls, what: Goal | Action, *, by: User) -> Self:
        """This is important to the client. Said twice, the first stays."""
        told = {"goal": what} if isinstance(what, Goal) else {"action": what}
        marked, new = cls.objects.get_or_create(**told, defaults={"by": by})
        if new:
            record(Act.CREATE, by=by, case_id=what.case_id, subject=marked, changes={"important": ("", str(what))})
        return marked

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It is as important as the rest."""
        changes = {"important": (str(self.marks), "")}
        record(Act.DELETE, by=by, case_id=self.marks.case_id, subject=self, changes=changes)
        self.delete()
