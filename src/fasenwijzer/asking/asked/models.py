"""Somebody who is asked with a name, and the answers that belong to that person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.asking.rounds.models import Round, Who
from fasenwijzer.asking.words import new_word
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.filling_in.forms import Given
from fasenwijzer.questionnaires.models import Choice, Item


class AnsweredAlready(Exception):
    """Everybody answers once; what was said stays as it was said."""


class AskedQuerySet(models.QuerySet["Asked"]):
    def whole(self) -> AskedQuerySet:
        return self.select_related("round__version__questionnaire", "round__team", "round__location", "user")

    def open(self) -> AskedQuerySet:
        """Still to be answered."""
        running = Q(round__closed_on=None, round__last_day__gte=clock.today())
        return self.filter(running, answered_on=None)


class Asked(models.Model):
    """One person in one round: a client, by the case, or a colleague."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="asked")
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="asked")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    answered_on = models.DateField(null=True)
    typed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who copied the answers from paper, or took them over."""
    from_elsewhere = models.BooleanField(default=False)
    """Answered in another system, and taken over from a file."""
    code = models.CharField(max_length=12, null=True, unique=True)  # noqa: DJ001 - nothing is not a code
    """A way in without a login, to answer and to read nothing; gone when it is used."""

    objects = AskedQuerySet.as_manager()

    class Meta:
        ordering = ["-round", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case=None, user__isnull=False) | Q(case__isnull=False, user=None),
                name="asking_a_client_or_a_colleague",
            ),
            models.UniqueConstraint(fields=["round", "case"], name="asking_a_client_once"),
            models.UniqueConstraint(fields=["round", "user"], name="asking_a_colleague_once"),
            models.CheckConstraint(
                condition=Q(code=None) | Q(answered_on=None, case__isnull=False), name="asking_code_of_who_did_not_yet"
            ),
            models.CheckConstraint(
                condition=Q(typed_in_by=None) | Q(answered_on__isnull=False), name="asking_typed_in_is_answered"
            ),
            models.CheckConstraint(
                condition=Q(from_elsewhere=False) | Q(typed_in_by__isnull=False), name="asking_somebody_took_it_over"
            ),
        ]

    def __str__(self) -> str:
        return str(self.round)

    @classmethod
    def ask(cls, opened: Round, people: Iterable[int]) -> None:
        """Everybody of the group: cases or users, by their numbers."""
        name = "case_id" if opened.who == Who.CLIENTS else "user_id"
        cls.objects.bulk_create(cls(round=opened, **{name: one}) for one in people)

    @transaction.atomic
    def give_code(self, *, by: User) -> None:
        """A new code to hand to this client; one of before does not work any more. Raises RoundIsOver."""
        self.round.must_run()
        self.code = new_word()
        if not Asked.objects.filter(pk=self.pk, answered_on=None).update(code=self.code):
            raise AnsweredAlready
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, what="code")

    @transaction.atomic
    def answer(self, given: Iterable[Given], *, typed_in: bool = False, by: User | None) -> None:
        """Keep what was answered; by nobody when a code was the way in. Raises RoundIsOver and AnsweredAlready."""
        self._keep(given, by=by, answered_on=clock.today(), typed_in_by=by if typed_in else None)

    @transaction.atomic
    def take_over(self, given: Iterable[Given], *, on: date | None, by: User) -> None:
        """Keep what was answered in another system, on that day if it is known. Raises as `answer` does."""
        self._keep(given, by=by, answered_on=on or clock.today(), typed_in_by=by, from_elsewhere=True)

    def _keep(self, given: Iterable[Given], *, by: User | None, **told: Any) -> None:
        self.round.must_run()
        if not Asked.objects.filter(pk=self.pk, answered_on=None).update(code=None, **told):
            raise AnsweredAlready
        Answer.objects.bulk_create(Answer.of(self, one) for one in given)
        record(Action.CREATE, by=by, case_id=self.case_id, subject=self, what="answered")

    def read_by(self, reader: User) -> None:
        """A line in the log: somebody reads what another answered."""
        record(Action.READ, by=reader, case_id=self.case_id, subject=self)


class Answer(models.Model):
    """One answer of a person: a choice, a figure, words or a day."""

    asked = models.ForeignKey(Asked, models.CASCADE, related_name="answers")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    choice = models.ForeignKey(Choice, models.PROTECT, null=True, related_name="+")
    number = models.IntegerField(null=True)
    text = models.TextField(blank=True)
    on = models.DateField(null=True)

    class Meta:
        ordering = ["asked", "item", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["asked", "item", "choice"], name="asking_a_choice_once"),
            models.UniqueConstraint(fields=["asked", "item"], condition=Q(choice=None), name="asking_one_answer"),
            models.CheckConstraint(
                condition=Q(choice__isnull=False, number=None, text="", on=None)
                | Q(choice=None, number__isnull=False, text="", on=None)
                | (Q(choice=None, number=None, on=None) & ~Q(text=""))
                | Q(choice=None, number=None, text="", on__isnull=False),
                name="asking_an_answer_is_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.item_id)

    @classmethod
    def of(cls, asked: Asked, given: Given) -> Answer:
        return cls(
            asked=asked,
            item=given.item,
            choice_id=given.choice_id,
            number=given.number,
            text=given.text,
            on=given.on,
        )
