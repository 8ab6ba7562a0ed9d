"""PEA per goal: process, effect, action. The result itself is the goal's own record (plan.Outcome)."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal


class GoalEvaluation(models.Model):
    """How it went with one goal, what it brought, and what to do with it now. `revision` counts the changes."""

    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="goals")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="evaluations")
    process = models.TextField(_("process"), blank=True)
    effect = models.TextField(_("effect"), blank=True)
    action = models.TextField(_("action"), blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["evaluation", "goal__priority", "goal__pk"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "goal"], name="evaluations_one_per_goal"),
        ]

    def __str__(self) -> str:
        return f"{self.evaluation} {self.goal}"

    @property
    def case_id(self) -> int:
        return self.evaluation.case_id

    @property
    def is_complete(self) -> bool:
        """Process, effect and action are all three written."""
        return bool(self.process and self.effect and self.action)

    @classmethod
    @transaction.atomic
    def write(
        cls, *, evaluation: Evaluation, goal: Goal, process: str, effect: str, action: str, by: User
    ) -> GoalEvaluation:
        """Write or rewrite the look back on one goal; the log keeps what it was."""
        looked, new = cls.objects.get_or_create(evaluation=evaluation, goal=goal)
        said = {"process": process, "effect": effect, "action": action}
        changes = {field: (getattr(looked, field), text) for field, text in said.items()}
        changes = {field: pair for field, pair in changes.items() if pair[0] != pair[1]}
        if changes:
            looked.process, looked.effect, looked.action = process, effect, action
            looked.revision += 1
            looked.save(update_fields=[*said, "revision"])
            kind = Action.CREATE if new else Action.UPDATE
            record(kind, by=by, case_id=evaluation.case_id, subject=looked, changes=changes)
        return looked
