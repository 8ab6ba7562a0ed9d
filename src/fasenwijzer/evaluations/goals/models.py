"""PEA per goal: process, effect, action. The result itself is the goal's own record (plan.Outcome)."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.people.models import User
from fasenwijzer.plan.levels.models import LEVELS
from fasenwijzer.plan.models import Goal


class GoalEvaluation(models.Model):
    """How it went with one goal, what it brought, and what to do with it now. `revision` counts the changes."""

    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="goals")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="evaluations")
    process = models.TextField(_("process"), blank=True)
    effect = models.TextField(_("effect"), blank=True)
    action = models.TextField(_("action"), blank=True)
    level = models.SmallIntegerField(_("level that was reached"), null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["evaluation", "goal__priority", "goal__pk"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "goal"], name="evaluations_one_per_goal"),
            models.CheckConstraint(
                condition=Q(level=None) | Q(level__gte=-2, level__lte=2), name="evaluations_known_level"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.evaluation} {self.goal}"

    @property
    def case_id(self) -> int:
        return self.evaluation.case_id

    @property
    def level_words(self) -> str:
        """The level that was reached, in the client's words for it; empty when it was not said."""
        if self.level is None:
            return ""
        text = next((row.text for row in self.goal.levels.all() if row.level == self.level), "")
        return f"{LEVELS[self.level]}. {text}".strip()

    @property
    def is_complete(self) -> bool:
        """Process, effect and action are all three written."""
        return bool(self.process and self.effect and self.action)

    @classmethod
    @transaction.atomic
    def write(
        cls,
        *,
        evaluation: Evaluation,
        goal: Goal,
        process: str,
        effect: str,
        action: str,
        by: User,
        level: int | None = None,
    ) -> GoalEvaluation:
        """Write or rewrite the look back on one goal; the log keeps what it was.

        level: the step of the goal's own ladder that was reached, −2 to +2 (goal attainment scaling); None is not said.
        """
        looked, new = cls.objects.get_or_create(evaluation=evaluation, goal=goal)
        said = {"process": process, "effect": effect, "action": action, "level": level}
        changes = {field: (getattr(looked, field), text) for field, text in said.items()}
        changes = {field: pair for field, pair in changes.items() if pair[0] != pair[1]}
        if changes:
            for field, value in said.items():
                setattr(looked, field, value)
            looked.revision += 1
            looked.save(update_fields=[*said, "revision"])
            kind = Action.CREATE if new else Action.UPDATE
            record(kind, by=by, case_id=evaluation.case_id, subject=looked, changes=changes)
        return looked
