"""A conversation with the client: agreed, and later held, missed or cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.parts import (
    ConversationTopic,
    Move,
    Moved,
    Participant,
    ParticipantKind,
    Someone,
)
from fasenwijzer.journal.conversations.queries import ConversationQuerySet
from fasenwijzer.journal.cycles import cycle_on
from fasenwijzer.journal.moments import day_of
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.journal.series.models import ConversationSeries


class ConversationKind(models.TextChoices):
    """What a conversation is for; how an organisation calls it is a word of its edition."""

    REFERRAL_TALK = "referral_talk", _("referral talk")
    INTAKE_TALK = "intake_talk", _("intake talk")
    ANALYSIS_TALK = "analysis_talk", _("analysis talk")
    PROGRESS_TALK = "progress_talk", _("progress talk")
    EVALUATION_TALK = "evaluation_talk", _("evaluation talk")
    EXIT_TALK = "exit_talk", _("exit talk")
    HOME_VISIT = "home_visit", _("home visit")
    OTHER = "other", _("another conversation")


class Conversation(models.Model):
    """When, where, what for and with whom. How it went is its outcome, a record of its own."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="conversations")
    cycle = models.PositiveSmallIntegerField()
    kind = models.CharField(_("kind of conversation"), max_length=16, choices=ConversationKind)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    time_is_known = models.BooleanField(default=True)
    """Of a talk of long ago only the day may be known; it is then kept at noon."""
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_is_secret = models.BooleanField(_("this place is secret"), default=False)
    """On the client's side only the client and who takes part are told: see `secret_places.py`."""
    purpose = models.CharField(_("what for"), max_length=300, blank=True)
    series = models.ForeignKey(
        "journal.ConversationSeries", models.SET_NULL, null=True, blank=True, related_name="conversations"
    )
    """With which others it was planned, when it repeats."""
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(default=clock.now)

    objects = ConversationQuerySet.as_manager()

    TOLD = ("kind", "starts_at", "ends_at", "time_is_known", "place", "place_is_secret", "purpose")

    class Meta:
        ordering = ["case_id", "starts_at", "pk"]
        indexes = [
            models.Index(fields=["case", "kind", "starts_at"], name="journal_talks_of_a_kind"),
            models.Index(fields=["starts_at"], name="journal_talks_by_day"),
            models.Index(fields=["case", "starts_at"], name="journal_talks_in_order"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ConversationKind.values), name="journal_known_kind"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")), name="journal_talk_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.kind} {self.starts_at:%Y-%m-%d}"

    @property
    def day(self) -> date:
        return day_of(self.starts_at)

    @property
    def is_open(self) -> bool:
        """It began, and nobody said yet how it went."""
        return self.starts_at <= clock.now() and not hasattr(self, "outcome")

    @property
    def kind_name(self) -> str:
        """What this kind is called here."""
        return self.case.method.conversation_kind(self.kind)

    @property
    def areas(self) -> list[LifeArea]:
        """The life areas to talk about, with their words and pictures."""
        return [self.case.method.life_area(topic.life_area) for topic in self.topics.all()]

    @property
    def colleagues(self) -> list[str]:
        """The names of those who guide; they may always be told in the house."""
        return [person.name for person in self.participants.all() if person.kind == ParticipantKind.WORKER]

    @property
    def moved(self) -> list[Moved]:
        """From where to where it was moved, first one first."""
        moves = list(self.moves.all())
        went = [*((move.was_at, move.was_place) for move in moves[1:]), (self.starts_at, self.place)]
        return [Moved(move, *to) for move, to in zip(moves, went, strict=False)]

    @classmethod
    @transaction.atomic
    def plan(
        cls,
        *,
        case: Case,
        kind: str,
        starts_at: datetime,
        by: User,
        ends_at: datetime | None = None,
        time_is_known: bool = True,
        place: str = "",
        place_is_secret: bool = False,
        purpose: str = "",
        people: Iterable[Someone] = (),
        life_areas: Iterable[str] = (),
        series: ConversationSeries | None = None,
    ) -> Conversation:
        """Agree a conversation, in the round in which its day falls."""
        conversation = cls.objects.create(
            case=case,
            cycle=cycle_on(case, day_of(starts_at)),
            kind=kind,
            starts_at=starts_at,
            ends_at=ends_at,
            time_is_known=time_is_known,
            place=place,
            place_is_secret=place_is_secret,
            purpose=purpose,
            series=series,
            planned_by=by,
        )
        conversation._invite(people)
        conversation._talk_about(life_areas)
        changes = {"kind": ("", kind), "starts_at": ("", starts_at)}
        record(Action.CREATE, by=by, case_id=case.pk, subject=conversation, changes=changes)
        return conversation

    @transaction.atomic
    def change(self, *, by: User, people: Iterable[Someone], life_areas: Iterable[str], **told: Any) -> None:
        """Other words, other people or, while it has no outcome, another moment; the log keeps what it was."""
        before = {field: getattr(self, field) for field in self.TOLD} | self._company()
        for field, value in told.items():
            setattr(self, field, value)
        self.cycle = cycle_on(self.case, self.day)
        self.save(update_fields=[*told, "cycle"])
        self._invite(people)
        self._talk_about(life_areas)
        after = {field: getattr(self, field) for field in self.TOLD} | self._company()
        changes = {field: (before[field], after[field]) for field in before if before[field] != after[field]}
        if changes:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def move(self, *, starts_at: datetime, ends_at: datetime | None, reason: str, by: User, **elsewhere: Any) -> Move:
        """Another day, time or place, because something came in between; what it was stays to be read.

        `elsewhere`: `place` and `place_is_secret`, when it is at another place.
        """
        told = {"starts_at": starts_at, "place": self.place} | elsewhere
        moved = Move.objects.create(
            conversation=self, was_at=self.starts_at, was_place=self.place, reason=reason, by=by
        )
        changes = {field: (getattr(self, field), value) for field, value in told.items()}
        for field, value in [*told.items(), ("ends_at", ends_at), ("time_is_known", True)]:
            setattr(self, field, value)
        self.cycle = cycle_on(self.case, self.day)
        self.save(update_fields=[*told, "ends_at", "time_is_known", "cycle"])
        changes = {field: pair for field, pair in changes.items() if pair[0] != pair[1]} | {"reason": ("", reason)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
        return moved

    @transaction.atomic
    def welcome(self, people: Iterable[Someone], *, by: User) -> None:
        """These people took part too, invited or not."""
        before = self._company()
        everybody = Participant.objects.filter(conversation=self).select_related("user", "network_member")
        self._invite([*(participant.someone for participant in everybody), *people])
        after = self._company()
        if before != after:
            changes = {"people": (before["people"], after["people"])}
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        """It was never agreed after all. Reports that were linked to it stay."""
        was = {field: (getattr(self, field), "") for field in ("kind", "starts_at", "place", "purpose")}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=was)
        self.delete()

    def _invite(self, people: Iterable[Someone]) -> None:
        """Exactly these people; who stays keeps the presence that was written down."""
        wanted = {someone.key: someone for someone in people}
        everybody = Participant.objects.filter(conversation=self)
        there = {participant.key: participant for participant in everybody}
        everybody.filter(pk__in=[p.pk for key, p in there.items() if key not in wanted]).delete()
        Participant.objects.bulk_create(
            Participant(conversation=self, **someone.fields) for key, someone in wanted.items() if key not in there
        )

    def _talk_about(self, life_areas: Iterable[str]) -> None:
        self.topics.all().delete()
        ConversationTopic.objects.bulk_create(
            ConversationTopic(conversation=self, life_area=key) for key in dict.fromkeys(life_areas)
        )

    def _company(self) -> dict[str, str]:
        """Who and what about, for the log."""
        return {
            "people": ", ".join(self.participants.values_list("name", flat=True)),
            "life_areas": ", ".join(self.topics.values_list("life_area", flat=True)),
        }
