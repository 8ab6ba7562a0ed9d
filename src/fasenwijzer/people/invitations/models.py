"""An invitation to choose a password: a link that works once and not for long, handed over by who knows the person."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.users.models import User

LASTS = timedelta(days=3)
LASTS_AS_A_LETTER = timedelta(days=14)


class State(models.TextChoices):
    """What can still be done with a link."""

    OPEN = "open", _("can be used")
    USED = "used", _("was used")
    EXPIRED = "expired", _("has run out")
    WITHDRAWN = "withdrawn", _("does not hold any more")


class NotUsable(Exception):
    """The link was used or withdrawn a moment ago, by another tab or another person."""


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def of_link(self, token: str) -> Invitation | None:
        """The invitation that this link belongs to, also when it can't be used any more."""
        return self.select_related("user").filter(token_hash=_hashed(token)).first()

    def usable(self, token: str) -> Invitation | None:
        """The invitation of this link, unless it was used, has run out, was replaced or may not be used any more."""
        found = self.of_link(token)
        return found if found and found.state == State.OPEN else None

    def last_used_by(self, user: User) -> Invitation | None:
        """The link with which this login was opened last: who did not use it, knows that another did."""
        return self.filter(user=user).exclude(used_at=None).order_by("-used_at").first()

    def unused(self) -> InvitationQuerySet:
        return self.filter(used_at=None, withdrawn_at=None)

    def withdraw_for(self, user: User) -> None:
        """No link for this person works any more."""
        self.unused().filter(user=user).update(withdrawn_at=clock.now())


class Invitation(models.Model):
    """Only the hash of the link is kept: who reads the database can't use it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)
    valid_until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    """Replaced by a newer one, or not meant any more."""

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("made_at")), name="people_invitation_lasts"),
            models.UniqueConstraint(
                fields=["user"], condition=Q(used_at=None, withdrawn_at=None), name="people_one_open_invitation"
            ),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(withdrawn_at=None), name="people_invitation_used_or_withdrawn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.valid_until:%Y-%m-%d}"

    @property
    def state(self) -> State:
        """What can be done with it now."""
        if self.used_at is not None:
            return State.USED
        if self.withdrawn_at is not None or not self.user.is_active:
            return State.WITHDRAWN
        return State.OPEN if self.valid_until > clock.now() else State.EXPIRED

    @classmethod
    @transaction.atomic
    def make(cls, *, user: User, by: User, lasts: timedelta = LASTS) -> str:
        """The secret of a new link; an older open one stops working. It can be read only now."""
        cls.objects.withdraw_for(user)
        token = secrets.token_urlsafe(32)
        cls.objects.create(user=user, token_hash=_hashed(token), valid_until=clock.now() + lasts)
        record(Action.AUTHORISE, by=by, subject=user, what="invitation")
        return token

    @transaction.atomic
    def accept(self, *, password: str | None) -> User:
        """The invited person chooses a password, or none and then a passkey; the link is used up.

        What the login was connected with before does not hold any more: a new link is a new beginning.
        Raises NotUsable when somebody was first: of two at the same moment one comes in.
        """
        if not Invitation.objects.unused().filter(pk=self.pk).update(used_at=clock.now()):
            raise NotUsable
        SocialAccount.objects.filter(user=self.user).delete()
        self.user.set_password(password)
        self.user.save(update_fields=["password"])
        record(Action.AUTHORISE, by=self.user, subject=self.user, what="password chosen" if password else "passkey")
        return self.user


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
