"""Asking for help with an action: by who does it, to the workers, at once; and who takes it up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import Action

LONGEST = 500


class HelpQuestionQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> Self:
        """About actions that stand, the newest first."""
        about = {"action__goal__case": case, "action__withdrawn_at": None, "action__goal__withdrawn_at": None}
        whole = self.standing().filter(**about).select_related("action__goal", "by", "taken_up_by")
        return whole.order_by("-pk")

    def waiting(self) -> Self:
        """Nobody took it up yet, and the action still stands."""
        stands = {"action__withdrawn_at": None, "action__goal__withdrawn_at": None}
        return self.standing().filter(taken_up_at=None, **stands)

    def waiting_per_case(self, cases: Iterable[Case]) -> dict[int, int]:
        """How many wait in each of these files; one query."""
        found = self.waiting().filter(action__goal__case__in=cases).order_by().values_list("action__goal__case")
        return dict(found.annotate(Count("pk")))


class HelpQuestion(CaseRecord):
    """Somebody asks for help with an action, if need be with a few words, until a worker takes it up."""

    TELLS: ClassVar = ("text",)

    action = models.ForeignKey(Action, models.CASCADE, related_name="help_questions")
    text = models.CharField(_("with what"), max_length=LONGEST, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    taken_up_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    taken_up_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = HelpQuestionQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(taken_up_at=None, taken_up_by=None)
                | Q(taken_up_at__isnull=False, taken_up_by__isnull=False),
                name="plan_help_taken_up_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["action", "by"],
                condition=Q(withdrawn_at=None, taken_up_at=None),
                name="plan_one_open_question_per_person",
            ),
        ]

    def __str__(self) -> str:
        return self.text or str(self.action)

    @property
    def case_id(self) -> int:
        return self.action.case_id

    @property
    def waits(self) -> bool:
        return self.withdrawn_at is None and self.taken_up_at is None

    @classmethod
    @transaction.atomic
    def ask(cls, *, action: Action, by: User, text: str = "") -> HelpQuestion:
        """A question that still waits stays one; other words replace those of before."""
        waiting: HelpQuestion | None = cls.objects.waiting().filter(action=action, by=by).first()
        if waiting:
            if text:
                waiting.correct(by=by, text=text)
            return waiting
        asked = cls.objects.create(action=action, by=by, text=text)
        asked.log_as_new(by)
        return asked

    @transaction.atomic
    def take_up(self, *, by: User) -> None:
        """A worker helps. Who was first stays."""
        if not self.waits:
            return
        self.taken_up_by, self.taken_up_at = by, clock.now()
        self.save(update_fields=["taken_up_by", "taken_up_at"])
        record(Act.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"taken_up_by": ("", by.name)})

    @transaction.atomic
    def let_go(self, *, by: User) -> None:
        """It waits again, after a press too many."""
        if self.taken_up_at is None:
            return
        was, self.taken_up_by, self.taken_up_at = self.taken_up_by, None, None
        self.save(update_fields=["taken_up_by", "taken_up_at"])
        record(Act.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"taken_up_by": (str(was), "")})
