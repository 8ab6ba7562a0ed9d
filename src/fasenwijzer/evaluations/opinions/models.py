"""How a goal went in the eyes of the client or a representative, before people sit together: theirs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal


class Went(models.TextChoices):
    """How a goal went."""

    WELL = "well", _("It worked out")
    PARTLY = "partly", _("It worked out a bit")
    NOT = "not", _("It did not work out yet")


class GoalOpinionQuerySet(CaseRecordQuerySet):
    def about(self, goals: Iterable[Goal]) -> dict[int, list[GoalOpinion]]:
        """Who thinks what of each of these goals; one query."""
        found: dict[int, list[GoalOpinion]] = {}
        for one in self.standing().filter(goal__in=list(goals)).order_by("pk"):
            found.setdefault(one.goal_id, []).append(one)
        return found


class GoalOpinion(CaseRecord):
    """One person about one goal; a goal is of one round, so it is about that round."""

    TELLS: ClassVar = ("who", "went", "text")

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="opinions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    who = models.CharField(_("who"), max_length=200)
    went = models.CharField(_("how it went"), max_length=6, choices=Went)
    text = models.TextField(_("in words"), blank=True)
    on = models.DateField(_("on"))

    objects = GoalOpinionQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["goal", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(who=""), name="evaluations_opinion_is_somebodys"),
            models.CheckConstraint(condition=Q(went__in=Went.values), name="evaluations_known_went"),
            models.UniqueConstraint(fields=["goal", "by"], name="evaluations_one_opinion_each"),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.went}"

    @property
    def case_id(self) -> int:
        return self.goal.case_id

    @classmethod
    @transaction.atomic
    def give(cls, *, goal: Goal, who: str, went: str, text: str, on: date, by: User) -> GoalOpinion:
        """Say it, or say it anew; the log keeps what it was."""
        told = {"who": who, "went": went, "text": text, "on": on}
        known: GoalOpinion | None = cls.objects.filter(goal=goal, by=by).first()
        if known is None:
            known = cls.objects.create(goal=goal, by=by, **told)
            known.log_as_new(by)
        else:
            known.correct(by=by, **told)
        return known
