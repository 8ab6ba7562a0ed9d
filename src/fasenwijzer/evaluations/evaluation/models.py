"""The evaluation of one round: when it was talked through, and the round in summary."""

from __future__ import annotations

from datetime import date

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
    """One per round (cycle). Its goals stand in GoalEvaluation, its weighing and decision with those of the case."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="evaluations")
    cycle = models.PositiveSmallIntegerField()
    on = models.DateField(_("talked through on"))
    general = models.TextField(_("this round in short"), blank=True)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        ordering = ["case", "-cycle"]
        constraints = [
            models.UniqueConstraint(fields=["case", "cycle"], name="evaluations_one_per_round"),
            models.CheckConstraint(condition=Q(cycle__gte=1), name="evaluations_of_a_round"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.cycle}"

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, cycle: int, on: date, by: User) -> Evaluation:
        """Start looking back on a round. Raises IntegrityError when that round has its evaluation already."""
        evaluation = cls.objects.create(case=case, cycle=cycle, on=on, begun_by=by)
        record(Action.CREATE, by=by, case_id=case.pk, subject=evaluation)
        return evaluation

    @transaction.atomic
    def sum_up(self, *, general: str, on: date, by: User) -> None:
        """The round in summary, and the day it was talked through."""
        changes = {"general": (self.general, general), "on": (self.on, on)}
        self.general, self.on = general, on
        self.save(update_fields=["general", "on"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
