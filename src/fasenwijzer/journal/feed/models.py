"""A secret address from which a worker's own calendar reads when there is a conversation, and nothing else."""

from __future__ import annotations

import secrets
from hashlib import sha256

from django.conf import settings
from django.db import models, transaction

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User


class CalendarAddressQuerySet(models.QuerySet["CalendarAddress"]):
    def usable(self, token: str) -> CalendarAddress | None:
        """The address with this secret, while its owner works here and plans conversations."""
        found = self.filter(token_hash=_hashed(token), user__is_active=True).select_related("user").first()
        return found if found and found.user.can(Ability.PLAN_CONVERSATIONS) else None


class CalendarAddress(models.Model):
    """One a person. Only the hash of the secret is kept: who reads the database can't use it."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_address")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)

    objects = CalendarAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.user} {self.made_at:%Y-%m-%d}"

    @classmethod
    @transaction.atomic
    def make(cls, *, by: User) -> str:
        """The secret of a new address, that can be read only now; the one before it stops working."""
        token = secrets.token_urlsafe(32)
        told = {"token_hash": _hashed(token), "made_at": clock.now()}
        address, _created = cls.objects.update_or_create(user=by, defaults=told)
        record(Action.AUTHORISE, by=by, subject=address, what="calendar address made")
        return token

    @transaction.atomic
    def revoke(self, *, by: User) -> None:
        """It stops working from this second."""
        record(Action.AUTHORISE, by=by, subject=self, what="calendar address revoked")
        self.delete()


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
