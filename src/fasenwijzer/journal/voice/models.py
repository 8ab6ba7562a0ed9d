"""What the client's side says about a conversation: before it, what to talk about; after it, how it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.people.models import User

LONGEST = 500
SAYING = [(kind.value, kind.label) for kind in AuthorKind if kind is not AuthorKind.WORKER]


class TopicWish(CaseRecord):
    """Something somebody wants to talk about in this conversation, in own words."""

    TELLS: ClassVar = ("text",)

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="topic_wishes")
    text = models.CharField(_("what to talk about"), max_length=LONGEST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    by_kind = models.CharField(_("whose words"), max_length=8, choices=SAYING)

    objects = CaseRecordQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="journal_topic_wish_says_what"),
            models.CheckConstraint(condition=Q(by_kind__in=dict(SAYING)), name="journal_topic_wish_of_clients_side"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def case_id(self) -> int:
        return self.conversation.case_id

    @classmethod
    @transaction.atomic
    def make(cls, *, conversation: Conversation, text: str, by: User, by_kind: str) -> TopicWish:
        wish = cls.objects.create(conversation=conversation, text=text, by=by, by_kind=by_kind)
        wish.log_as_new(by)
        return wish


class Face(models.TextChoices):
    """Never a figure: a face, and what it says."""

    GOOD = "good", _("yes")
    HALF = "half", _("a little")
    NOT = "not", _("no")


class TalkLook(models.Model):
    """How a conversation was, by one who was there on the client's side. Saying it again is changing one's mind."""

    QUESTIONS: ClassVar = ("listened", "mattered", "fits")

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="looks")
    listened = models.CharField(_("Did they listen to me?"), max_length=4, choices=Face)
    mattered = models.CharField(_("Did we talk about what matters to me?"), max_length=4, choices=Face)
    fits = models.CharField(_("Does this way of talking fit me?"), max_length=4, choices=Face)
    words = models.TextField(_("Do you want to say more?"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    by_kind = models.CharField(_("whose words"), max_length=8, choices=SAYING)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["conversation", "by"], name="journal_one_look_a_person"),
            models.CheckConstraint(condition=Q(by_kind__in=dict(SAYING)), name="journal_look_of_clients_side"),
            models.CheckConstraint(
                condition=Q(listened__in=Face.values, mattered__in=Face.values, fits__in=Face.values),
                name="journal_look_is_faces",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.conversation}"

    @property
    def faces(self) -> list[tuple[str, Face]]:
        """Each question with its face."""
        return [
            (str(self._meta.get_field(name).verbose_name), Face(getattr(self, name)))  # type: ignore[union-attr]
            for name in self.QUESTIONS
        ]

    @classmethod
    @transaction.atomic
    def say(cls, *, conversation: Conversation, by: User, by_kind: str, **told: str) -> TalkLook:
        """`told`: the three faces and, if one likes, words."""
        before = cls.objects.filter(conversation=conversation, by=by).first()
        said = told | {"by_kind": by_kind, "at": clock.now()}
        look, is_new = cls.objects.update_or_create(conversation=conversation, by=by, defaults=said)
        changes = {field: (getattr(before, field, ""), value) for field, value in told.items()}
        action = Action.CREATE if is_new else Action.UPDATE
        record(action, by=by, case_id=conversation.case_id, subject=look, changes=changes)
        return look


def said_about(conversation: Conversation) -> dict[str, Iterable[TopicWish | TalkLook]]:
    """What a page of this conversation shows of the client's side; two queries."""
    return {
        "topic_wishes": TopicWish.objects.standing().filter(conversation=conversation).select_related("by"),
        "looks": TalkLook.objects.filter(conversation=conversation).select_related("by"),
    }
