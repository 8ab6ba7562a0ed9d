"""Messages between one person of the client's side and the workers around the client.

A thread is of one person. Nobody else of the client's side reads it, at any age: not a parent that of a child with a
place of its own, not one parent that of the other (decision 25). What is in it is never mailed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class MessageQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> MessageQuerySet:
        return self.standing().filter(case=case)

    def thread(self, case: Case, person: User) -> MessageQuerySet:
        """What this person and the workers wrote each other, the newest first, with who read it; two queries."""
        whole = self.of(case).filter(person=person).select_related("by", "person")
        return whole.prefetch_related("read_by__by").order_by("-pk")

    def waiting(self) -> MessageQuerySet:
        """To the workers, and none of them has read it."""
        return self.standing().filter(from_team=False, read_by=None)

    def waiting_per_case(self, cases: Iterable[Case]) -> dict[int, int]:
        """How many wait in each of these files; one query."""
        found = self.waiting().filter(case__in=cases).order_by().values_list("case")
        return dict(found.annotate(Count("pk")))

    def new_for(self, case: Case, person: User) -> MessageQuerySet:
        """To this person, and not read yet."""
        return self.of(case).filter(person=person, from_team=True, read_by=None)


class Message(CaseRecord):
    """A few words in the thread of `person`, by that person or by a worker."""

    TELLS: ClassVar = ("text",)

    case = models.ForeignKey(Case, models.CASCADE, related_name="messages")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="own_threads")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    from_team = models.BooleanField()
    text = models.TextField(_("message"))
    sent_at = models.DateTimeField(default=clock.now)

    objects = MessageQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["-pk"]
        indexes = [models.Index(fields=["case", "person", "-id"], name="journal_threads_of_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="journal_message_says_something"),
            models.CheckConstraint(
                condition=Q(from_team=False, by=F("person")) | (Q(from_team=True) & ~Q(by=F("person"))),
                name="journal_message_of_person_or_team",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def readers(self) -> list[str]:
        """Who of the other side read it, by name."""
        return [read.by.name for read in self.read_by.all()]

    @property
    def is_read(self) -> bool:
        return bool(self.read_by.all())

    @classmethod
    @transaction.atomic
    def send(cls, *, case: Case, person: User, text: str, by: User) -> Message:
        """By the person self, or to this person by a worker."""
        sent = cls.objects.create(case=case, person=person, by=by, from_team=by != person, text=text)
        sent.log_as_new(by)
        return sent


class MessageRead(models.Model):
    """Somebody of the other side opened it, once and for the first time."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="read_by")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["message", "by"], name="journal_message_read_once")]

    def __str__(self) -> str:
        return f"{self.by}"

    @classmethod
    def of(cls, messages: Iterable[Message], *, by: User) -> None:
        """These are on the screen of `by`; those (s)he wrote or that come from the same side are left alone.

        The door logs the visit; this says to the other side that the words arrived.
        """
        theirs = (one for one in messages if one.from_team == (by.pk == one.person_id))
        MessageRead.objects.bulk_create([MessageRead(message=one, by=by) for one in theirs], ignore_conflicts=True)
