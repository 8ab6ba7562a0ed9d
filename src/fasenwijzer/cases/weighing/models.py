"""Weighing before a decision: the criteria of the edition, and own ones, each with an answer and a why."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User


class Answer(models.TextChoices):
    YES = "yes", _("yes")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")


class WeighingQuerySet(models.QuerySet["Weighing"]):
    def of(self, case: Case, phase: str, cycle: int) -> WeighingQuerySet:
        return self.filter(case=case, phase=phase, cycle=cycle)


class Weighing(models.Model):
    """One criterion, answered. `criterion` is a key of the edition; an own criterion has only a text."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="weighings")
    phase = models.CharField(max_length=12)
    cycle = models.PositiveSmallIntegerField(default=0)
    criterion = models.CharField(max_length=60, blank=True)
    text = models.CharField(_("criterion"), max_length=300, blank=True)
    answer = models.CharField(_("answer"), max_length=8, choices=Answer, blank=True)
    explanation = models.TextField(_("explanation"), blank=True)
    weighed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    weighed_at = models.DateTimeField(default=clock.now)

    objects = WeighingQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "phase", "cycle", "criterion"],
                condition=~Q(criterion=""),
                name="cases_one_weighing_per_criterion",
            ),
            models.CheckConstraint(condition=~Q(criterion="") | ~Q(text=""), name="cases_weighing_names_its_criterion"),
            models.CheckConstraint(condition=Q(answer__in=[*Answer.values, ""]), name="cases_known_answer"),
            models.CheckConstraint(
                condition=Q(phase__in=["referral", "intake", "evaluation"]), name="cases_weighing_precedes_a_decision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion or self.text}: {self.answer}"

    @classmethod
    @transaction.atomic
    def weigh(
        cls,
        *,
        case: Case,
        phase: str,
        cycle: int = 0,
        criterion: str = "",
        text: str = "",
        answer: str = "",
        explanation: str = "",
        by: User,
    ) -> Weighing:
        """Answer a criterion; answering it again replaces the answer, and the log keeps both."""
        where: dict[str, Any] = {"case": case, "phase": phase, "cycle": cycle, "criterion": criterion}
        before = cls.objects.filter(**where, **({} if criterion else {"text": text})).first()
        if before:
            before.say_again(text=text, answer=answer, explanation=explanation, by=by)
            return before
        said: dict[str, Any] = {"text": text, "answer": answer, "explanation": explanation}
        weighing, _created = cls.objects.get_or_create(
            **where, **({} if criterion else {"text": text}), defaults={**said, "weighed_by": by}
        )
        changes = {field: ("", value) for field, value in said.items()}
        record(Action.CREATE, by=by, case_id=case.pk, subject=weighing, changes=changes)
        return weighing

    @transaction.atomic
    def say_again(self, *, text: str, answer: str, explanation: str, by: User) -> None:
        """Answer again, an own criterion perhaps in other words; the log keeps what it was."""
        said = {"text": text, "answer": answer, "explanation": explanation}
        changes = {field: (getattr(self, field), value) for field, value in said.items()}
        self.text, self.answer, self.explanation = text, answer, explanation
        self.weighed_by, self.weighed_at = by, clock.now()
        self.save(update_fields=["text", "answer", "explanation", "weighed_by", "weighed_at"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Take an own criterion away again."""
        record(
            Action.DELETE,
            by=by,
            case_id=self.case_id,
            subject=self,
            changes={"text": (self.text, ""), "answer": (self.answer, "")},
        )
        self.delete()
