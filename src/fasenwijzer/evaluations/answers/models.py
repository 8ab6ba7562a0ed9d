"""Whether the client, and who decides with or for the client, agree with the evaluation; in the own place.

Somebody may answer more than once: the last answer counts, the earlier ones stay.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.people.models import User
from fasenwijzer.plan.signatures.models import FOR_THE_CLIENT, AsKind

FOR_CLIENT = [(kind.value, kind.label) for kind in FOR_THE_CLIENT]


class EvaluationAnswerQuerySet(CaseRecordQuerySet):
    def to(self, evaluation: Evaluation) -> EvaluationAnswerQuerySet:
        return self.standing().filter(evaluation=evaluation).select_related("by")

    def latest_per_person(self) -> list[EvaluationAnswer]:
        """What each person said last, in the order in which people first answered."""
        return list({answer.by_id: answer for answer in self.order_by("pk")}.values())


class EvaluationAnswer(CaseRecord):
    """One answer of one person; a no says why, in own words or that there were none."""

    TELLS: ClassVar = ("who", "as_kind", "agrees", "on", "reason")

    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="answers")
    who = models.CharField(_("who"), max_length=200)
    as_kind = models.CharField(_("as"), max_length=16, choices=AsKind)
    agrees = models.BooleanField(_("agrees"))
    on = models.DateField(_("on"))
    reason = models.TextField(_("in his or her own words"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = EvaluationAnswerQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["evaluation_id", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(who=""), name="evaluations_answer_is_somebodys"),
            models.CheckConstraint(
                condition=Q(as_kind__in=[kind for kind, _words in FOR_CLIENT]), name="evaluations_answer_for_client"
            ),
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(reason=""), name="evaluations_no_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.who} {self.on}"

    @property
    def case_id(self) -> int:
        return self.evaluation.case_id

    @classmethod
    @transaction.atomic
    def give(
        cls, *, evaluation: Evaluation, who: str, as_kind: str, agrees: bool, on: date, by: User, reason: str = ""
    ) -> EvaluationAnswer:
        """Yes, or no and why. Raises ValueError before people sat together."""
        if evaluation.on is None:
            raise ValueError("nothing was talked through yet")
        told = {"who": who, "as_kind": as_kind, "agrees": agrees, "on": on, "reason": reason}
        answer = cls.objects.create(evaluation=evaluation, by=by, **told)
        answer.log_as_new(by)
        return answer
