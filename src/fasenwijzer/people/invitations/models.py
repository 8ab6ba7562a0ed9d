"""An invitation to choose a password: a link that works once, for three days, handed over by an administrator."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.users.models import User

LASTS = timedelta(days=3)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def usable(self, token: str) -> Invitation | None:
        """The invitation of this link, unless it was used, has run out, was replaced or may not be used any more."""
        open_ones = self.filter(used_at=None, valid_until__gt=clock.now(), user__is_active=True)
        return open_ones.filter(token_hash=_hashed(token)).first()


class Invitation(models.Model):
    """Only the hash of the link is kept: who reads the database can't use it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)
    valid_until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("made_at")), name="people_invitation_lasts"),
            models.UniqueConstraint(fields=["user"], condition=Q(used_at=None), name="people_one_open_invitation"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.valid_until:%Y-%m-%d}"

    @classmethod
    @transaction.atomic
    def make(cls, *, user: User, by: User) -> str:
        """The secret of a new link; an older open one stops working. It can be read only now."""
        cls.objects.filter(user=user, used_at=None).delete()
        token = secrets.token_urlsafe(32)
        cls.objects.create(user=user, token_hash=_hashed(token), valid_until=clock.now() + LASTS)
        record(Action.AUTHORISE, by=by, subject=user, what="invitation")
        return token

    @transaction.atomic
    def accept(self, *, password: str) -> User:
        """The invited person chooses a password; the link is used up."""
        self.used_at = clock.now()
        self.save(update_fields=["used_at"])
        self.user.set_password(password)
        self.user.save(update_fields=["password"])
        record(Action.AUTHORISE, by=self.user, subject=self.user, what="password chosen")
        return self.user


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
