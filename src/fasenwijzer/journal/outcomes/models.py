"""How a conversation went: held, missed or cancelled. As long as there is no outcome, it is still planned."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Participant
from fasenwijzer.people.models import User


class Result(models.TextChoices):
    HELD = "held", _("held")
    MISSED = "missed", _("missed")
    CANCELLED = "cancelled", _("cancelled")


class ConversationOutcome(models.Model):
    """One per conversation. `on` is the day of the conversation, or the day it was called off."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="outcome")
    result = models.CharField(_("how it went"), max_length=10, choices=Result)
    report = models.TextField(_("what it was about and what was agreed"), blank=True)
    missed_by = models.CharField(_("who was not there"), max_length=300, blank=True)
    reason = models.TextField(_("why"), blank=True)
    what_now = models.TextField(_("what now"), blank=True)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    present = models.ManyToManyField(Participant, related_name="presences", blank=True)

    TOLD = ("result", "report", "missed_by", "reason", "what_now")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(result__in=Result.values), name="journal_known_result"),
            models.CheckConstraint(condition=~Q(result="missed") | ~Q(missed_by=""), name="journal_missed_by_somebody"),
            models.CheckConstraint(condition=Q(result="missed") | Q(missed_by=""), name="journal_only_then_missed"),
            models.CheckConstraint(condition=Q(result="missed") | Q(what_now=""), name="journal_what_now_after_missed"),
        ]

    def __str__(self) -> str:
        return f"{self.conversation} {self.result}"

    @property
    def absent(self) -> list[Participant]:
        """Who was invited and not there."""
        there = {participant.pk for participant in self.present.all()}
        return [participant for participant in self.conversation.participants.all() if participant.pk not in there]

    @property
    def missed_in_words(self) -> str:
        """Kindly, without a judgement: "Noor was er niet."."""
        names = [participant.name for participant in self.absent] or [self.missed_by]
        told = get_text_list(names, gettext("and"))
        return ngettext("%(names)s was not there.", "%(names)s were not there.", len(names)) % {"names": told}

    @property
    def only_held(self) -> bool:
        """It says that the conversation took place, and nothing more."""
        return self.result == Result.HELD and not (self.report or self.reason)

    @classmethod
    def hold(
        cls, conversation: Conversation, *, present: Iterable[str], by: User, report: str = "", reason: str = ""
    ) -> ConversationOutcome:
        """It took place, with the participants whose keys are given. `reason` is for what came in between."""
        return cls._write(conversation, by=by, present=present, result=Result.HELD, report=report, reason=reason)

    @classmethod
    def hold_as_invited(cls, conversation: Conversation, *, by: User) -> ConversationOutcome:
        """It took place, with everybody who was invited: what a report of it says without more words."""
        everybody = [participant.key for participant in conversation.participants.all()]
        return cls.hold(conversation, present=everybody, by=by)

    @classmethod
    def miss(
        cls, conversation: Conversation, *, absent: Iterable[str], by: User, reason: str = "", what_now: str = ""
    ) -> ConversationOutcome:
        """It was agreed and did not take place: the participants whose keys are given were not there."""
        away = set(absent)
        people = list(Participant.objects.filter(conversation=conversation))
        names = ", ".join(person.name for person in people if person.key in away)
        present = [person.key for person in people if person.key not in away]
        told = {"missed_by": names[:300], "reason": reason, "what_now": what_now}
        return cls._write(conversation, by=by, present=present, result=Result.MISSED, **told)

    @classmethod
    def cancel(cls, conversation: Conversation, *, by: User, reason: str = "") -> ConversationOutcome:
        """It was called off beforehand."""
        return cls._write(conversation, by=by, present=(), result=Result.CANCELLED, reason=reason)

    @classmethod
    @transaction.atomic
    def _write(
        cls, conversation: Conversation, *, by: User, present: Iterable[str], result: str, **told: str
    ) -> ConversationOutcome:
        """Write the outcome, or write it again; the log keeps what it was."""
        before = cls.objects.filter(conversation=conversation).first()
        said = {**dict.fromkeys(cls.TOLD, ""), **told, "result": result}
        on = min(conversation.day, clock.today())
        outcome, created = cls.objects.update_or_create(
            conversation=conversation, defaults={**said, "on": on, "by": by}
        )
        there = set(present)
        people = Participant.objects.filter(conversation=conversation)
        outcome.present.set([person for person in people if person.key in there])
        changes = {field: (getattr(before, field) if before else "", said[field]) for field in cls.TOLD}
        told_apart = {field: pair for field, pair in changes.items() if pair[0] != pair[1]}
        action = Action.CREATE if created else Action.UPDATE
        record(action, by=by, case_id=conversation.case_id, subject=outcome, changes=told_apart)
        return outcome

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """The conversation is planned again."""
        was = {field: (getattr(self, field), "") for field in self.TOLD}
        record(Action.DELETE, by=by, case_id=self.conversation.case_id, subject=self, changes=was)
        self.delete()
