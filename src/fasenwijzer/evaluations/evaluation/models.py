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
    on = models.DateField(_("talked through on"))
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
    def is_blank(self) -> bool:
        """Begun, and nothing written yet."""
        return not (self.general or self.take_along or self.goals.exists())

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, cycle: int, on: date, by: User) -> Evaluation:
        """Start looking back on a round; begun twice is begun once."""
        evaluation, new = cls.objects.get_or_create(case=case, cycle=cycle, defaults={"on": on, "begun_by": by})
        if new:
            changes = {"cycle": ("", cycle), "on": ("", on)}
            record(Action.CREATE, by=by, case_id=case.pk, subject=evaluation, changes=changes)
        return evaluation

    @transaction.atomic
    def sum_up(self, *, general: str, on: date, by: User, take_along: str | None = None) -> None:
        """The round in summary, the day it was talked through, and what goes along to what comes next."""
        told: dict[str, Any] = {"general": general, "on": on, "take_along": take_along}
        before = {field: getattr(self, field) for field in told}
        changes = {f: (before[f], new) for f, new in told.items() if new is not None and before[f] != new}
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
