"""What belongs to a conversation: who takes part, what it is about, and from which moment it was moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.ui.words import initials_of


class ParticipantKind(models.TextChoices):
    CLIENT = "client", _("client")
    WORKER = "worker", _("worker")
    NETWORK = "network", _("network")
    OTHER = "other", _("somebody else")


@dataclass(frozen=True)
class Someone:
    """A person to invite: the client, a colleague, somebody of the network, or just a name."""

    kind: str
    name: str
    user: User | None = None
    network_member: NetworkMember | None = None

    @property
    def key(self) -> str:
        """The same for the same person, on a form and in the database."""
        if self.user:
            return f"user:{self.user.pk}"
        if self.network_member:
            return f"network:{self.network_member.pk}"
        return "client" if self.kind == ParticipantKind.CLIENT else f"name:{self.name}"

    @property
    def fields(self) -> dict[str, Any]:
        return {"kind": self.kind, "name": self.name, "user": self.user, "network_member": self.network_member}


class Participant(models.Model):
    """Somebody who would be there. The name is kept as it was said then."""

    conversation = models.ForeignKey("journal.Conversation", models.CASCADE, related_name="participants")
    kind = models.CharField(max_length=8, choices=ParticipantKind)
    name = models.CharField(max_length=200)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="conversation_parts"
    )
    network_member = models.ForeignKey(
        NetworkMember, models.SET_NULL, null=True, blank=True, related_name="conversation_parts"
    )

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["user", "conversation"], name="journal_talks_of_user")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ParticipantKind.values), name="journal_known_participant"),
            models.CheckConstraint(condition=~Q(name=""), name="journal_participant_has_a_name"),
            models.UniqueConstraint(
                fields=["conversation"], condition=Q(kind="client"), name="journal_client_takes_part_once"
            ),
            models.UniqueConstraint(fields=["conversation", "user"], name="journal_colleague_takes_part_once"),
            models.UniqueConstraint(
                fields=["conversation", "network_member"], name="journal_network_member_takes_part_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """One or two letters for the mark beside the name."""
        return initials_of(self.name)

    @property
    def who(self) -> str:
        """Whose mark it is: only client and worker differ from everybody else."""
        return self.kind if self.kind in (ParticipantKind.CLIENT, ParticipantKind.WORKER) else ParticipantKind.NETWORK

    @property
    def someone(self) -> Someone:
        return Someone(self.kind, self.name, self.user, self.network_member)

    @property
    def key(self) -> str:
        """As Someone.key, without asking the database who it is."""
        if self.user_id:
            return f"user:{self.user_id}"
        if self.network_member_id:
            return f"network:{self.network_member_id}"
        return "client" if self.kind == ParticipantKind.CLIENT else f"name:{self.name}"


class ConversationTopic(models.Model):
    """A life area to talk about, by its key in the edition."""

    conversation = models.ForeignKey("journal.Conversation", models.CASCADE, related_name="topics")
    life_area = models.CharField(max_length=40)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["conversation", "life_area"], name="journal_one_topic_per_life_area")
        ]

    def __str__(self) -> str:
        return self.life_area


class Move(models.Model):
    """The conversation was first agreed for another moment or place. Where it went: see `Conversation.moved`."""

    conversation = models.ForeignKey("journal.Conversation", models.CASCADE, related_name="moves")
    was_at = models.DateTimeField()
    was_place = models.CharField(max_length=200, blank=True)
    reason = models.CharField(_("why"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.was_at:%Y-%m-%d %H:%M}"


@dataclass(frozen=True)
class Moved:
    """A move, and where it led."""

    move: Move
    to_at: datetime
    to_place: str

    @property
    def other_moment(self) -> bool:
        return self.move.was_at != self.to_at

    @property
    def other_place(self) -> bool:
        return self.move.was_place != self.to_place
