"""The reporting code for domestic violence and child abuse (meldcode): a record apart, for who works on it only.

Nothing of it is in search, print, history or the plain words of the log. Its texts lie sealed, each bound to its row,
so the rows have a key that is known before they are saved.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.people.periods import PeriodQuerySet
from fasenwijzer.risks.reporting_code.steps import Question, Step
from fasenwijzer.vault.fields import SealedTextField


class ClosedCode(ValueError):
    """Nobody writes in a code that is closed, or joins it."""


class ReportingCodeQuerySet(models.QuerySet["ReportingCode"]):
    def open_to(self, user: User, abilities: frozenset[Ability]) -> ReportingCodeQuerySet:
        """Those that this person works on today; who leads the team of the file sees all of it."""
        if Ability.OVERSEE_REPORTING_CODE in abilities:
            return self
        return self.filter(Exists(CodeMember.objects.on(clock.today()).filter(user=user, code=OuterRef("pk"))))


class ReportingCode(models.Model):
    """One time that the code is followed. The person who begins it works on it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="reporting_codes")
    begun_on = models.DateField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ReportingCodeQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "-begun_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None, closed_by=None) | Q(closed_on__gte=F("begun_on"), closed_by__isnull=False),
                name="risks_code_closed_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.begun_on}"

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, by: User) -> ReportingCode:
        """Begin with step one, today."""
        code = cls.objects.create(case=case, begun_on=clock.today(), begun_by=by)
        record(Action.CREATE, by=by, case_id=case.pk, subject=code)
        CodeMember.admit(code=code, user=by, by=by)
        return code

    def refuse_when_closed(self) -> None:
        """Raises ClosedCode: what was followed to its end is opened again before anybody writes in it."""
        if self.closed_on is not None:
            raise ClosedCode

    @transaction.atomic
    def write(self, step: int, text: str, *, on: date, by: User) -> CodeEntry:
        """What was done in a step; a step may have several. The log says that it was written, not what."""
        self.refuse_when_closed()
        entry = CodeEntry.objects.create(code=self, step=step, text=text, on=on, by=by)
        record(Action.CREATE, by=by, case_id=self.case_id, subject=entry, changes={"step": ("", step)})
        return entry

    @transaction.atomic
    def answer(self, question: int, answer: str, text: str, *, by: User) -> CodeAnswer:
        """The answer to a weighing question; a later one takes its place."""
        self.refuse_when_closed()
        told = {"answer": answer, "text": text, "by": by, "at": clock.now()}
        found, _new = CodeAnswer.objects.update_or_create(code=self, question=question, defaults=told)
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=found, changes={"question": ("", question)})
        return found

    @transaction.atomic
    def close(self, *, by: User) -> None:
        """The code is followed to its end, today."""
        self.closed_on, self.closed_by = clock.today(), by
        self.save(update_fields=["closed_on", "closed_by"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"closed_on": ("", self.closed_on)})

    @transaction.atomic
    def open_again(self, *, by: User) -> None:
        changes = {"closed_on": (self.closed_on, "")}
        self.closed_on, self.closed_by = None, None
        self.save(update_fields=["closed_on", "closed_by"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)


class CodeMember(models.Model):
    """Who works on it, from when to when: the second lock, behind the door of the file."""

    code = models.ForeignKey(ReportingCode, models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("colleague"))
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    admitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = PeriodQuerySet["CodeMember"].as_manager()

    class Meta:
        ordering = ["code", "since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "user"], condition=Q(until=None), name="risks_code_admits_somebody_once"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="risks_code_member_leaves_after_coming"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.since}"

    @classmethod
    @transaction.atomic
    def admit(cls, *, code: ReportingCode, user: User, by: User) -> CodeMember:
        """From today (s)he may read and write it: a change of access, logged as one."""
        code.refuse_when_closed()
        begin = {"since": clock.today(), "admitted_by": by}
        member, new = cls.objects.get_or_create(code=code, user=user, until=None, defaults=begin)
        if new:
            changes = {"user": ("", user), "since": ("", member.since)}
            record(Action.AUTHORISE, by=by, case_id=code.case_id, subject=member, changes=changes)
        return member

    def may_be_ended_by(self, user: User, abilities: frozenset[Ability]) -> bool:
        """Oneself; who reads along as team leader; who began the code; and who let somebody in, on that same day."""
        just_let_in = self.admitted_by_id == user.pk and self.since == clock.today()
        own = user.pk in (self.user_id, self.code.begun_by_id)
        return own or just_let_in or Ability.OVERSEE_REPORTING_CODE in abilities

    @property
    def is_last(self) -> bool:
        """Nobody else works on it: somebody has to, as long as the code is open."""
        others = CodeMember.objects.filter(code=self.code, until=None).exclude(pk=self.pk)
        return self.code.closed_on is None and not others.exists()

    @transaction.atomic
    def leave(self, *, by: User) -> None:
        """Today is the last day."""
        self.until = clock.today()
        self.save(update_fields=["until"])
        changes = {"until": ("", self.until)}
        record(Action.AUTHORISE, by=by, case_id=self.code.case_id, subject=self, changes=changes)


class SealedPart(models.Model):
    """A row with a sealed text, bound to a key that is known before it is saved."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    text = SealedTextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True


class CodeEntry(SealedPart):
    """What was done in a step, on a day."""

    code = models.ForeignKey(ReportingCode, models.CASCADE, related_name="entries")
    step = models.PositiveSmallIntegerField(choices=Step)
    on = models.DateField()

    class Meta:
        ordering = ["code", "step", "on", "at"]
        verbose_name_plural = "code entries"
        constraints = [models.CheckConstraint(condition=Q(step__in=Step.values), name="risks_code_has_five_steps")]

    def __str__(self) -> str:
        return f"{self.step} {self.on}"

    @transaction.atomic
    def rewrite(self, text: str, *, on: date, by: User) -> None:
        """Better words; the log says that they changed, not what they were."""
        self.code.refuse_when_closed()
        self.text, self.on, self.by, self.at = text, on, by, clock.now()
        self.save(update_fields=["text", "on", "by", "at"])
        changes: dict[str, Any] = {"step": (self.step, self.step)}
        record(Action.UPDATE, by=by, case_id=self.code.case_id, subject=self, changes=changes)


class CodeAnswer(SealedPart):
    """The answer to one weighing question, with why."""

    code = models.ForeignKey(ReportingCode, models.CASCADE, related_name="answers")
    question = models.PositiveSmallIntegerField(choices=Question)
    answer = SealedTextField()

    class Meta:
        ordering = ["code", "question"]
        constraints = [
            models.UniqueConstraint(fields=["code", "question"], name="risks_one_answer_per_question"),
            models.CheckConstraint(condition=Q(question__in=Question.values), name="risks_code_has_five_questions"),
        ]

    def __str__(self) -> str:
        return f"{self.question}"
