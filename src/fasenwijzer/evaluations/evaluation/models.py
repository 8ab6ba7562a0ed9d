"""The evaluation of one round: when it was talked through, the round in summary, and what goes along."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class EvaluationQuerySet(models.QuerySet["Evaluation"]):
    def of(self, case: Case) -> EvaluationQuerySet:
        """All evaluations of a case, the newest round first."""
        return self.filter(case=case).order_by("-cycle")


class Evaluation(models.Model):
    """One per round (cycle). Its goals stand in GoalEvaluation, its weighing and decision with those of the case.

    `revision` counts the changes of the texts, so that a form can tell that somebody else was here meanwhile.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="evaluations")
    cycle = models.PositiveSmallIntegerField()
    on = models.DateField(_("talked through on"), null=True, blank=True)
    """The day people sat together; nothing as long as they did not, however much is prepared."""
    general = models.TextField(_("this round in short"), blank=True)
    take_along = models.TextField(_("what we take along"), blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "-cycle"]
        constraints = [
            models.UniqueConstraint(fields=["case", "cycle"], name="evaluations_one_per_round"),
            models.CheckConstraint(condition=Q(cycle__gte=1), name="evaluations_of_a_round"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.cycle}"

    @property
    def day(self) -> date:
        """Where it stands among other days: when it was talked through, or until then when it was begun."""
        return self.on or self.begun_at.astimezone(clock.AMSTERDAM).date()

    @property
    def is_blank(self) -> bool:
        """Begun, and nothing written yet."""
        return not (self.general or self.take_along or self.goals.exists())

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, cycle: int, by: User, on: date | None = None) -> Evaluation:
        """Start looking back on a round; `on` when it was talked through already. Begun twice is begun once."""
        evaluation, new = cls.objects.get_or_create(case=case, cycle=cycle, defaults={"on": on, "begun_by": by})
        if new:
            changes = {"cycle": ("", cycle), "on": ("", on)}
            record(Action.CREATE, by=by, case_id=case.pk, subject=evaluation, changes=changes)
        return evaluation

    @transaction.atomic
    def sum_up(self, *, general: str, on: date | None, by: User, take_along: str | None = None) -> None:
        """The round in summary, the day it was talked through (None: not yet), and what goes along to what comes next.

        Without `take_along` that stays as it was.
        """
        told: dict[str, Any] = {"general": general, "on": on}
        told |= {} if take_along is None else {"take_along": take_along}
        changes = {field: (getattr(self, field), new) for field, new in told.items() if getattr(self, field) != new}
        if not changes:
            return
        for field, (_before, new) in changes.items():
            setattr(self, field, new)
        self.revision += 1
        self.save(update_fields=[*changes, "revision"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was begun by mistake. Raises ValueError as soon as something is written in it."""
        if not self.is_blank:
            raise ValueError("something is written here")
        changes = {"cycle": (self.cycle, ""), "on": (self.on, "")}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=changes)
        self.delete()
