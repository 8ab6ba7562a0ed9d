"""A form that was sent once is not carried out twice: double click, reload, retry after a lost answer."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, models, transaction

from fasenwijzer import clock

A_MOMENT = timedelta(minutes=1)


class Once(models.Model):
    """A form that was carried out, by its token and what was in it, and where its answer led.

    The same form with other words (the back button, a text written on) is another act: it is carried out too.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token = models.CharField(max_length=36)
    led_to = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=clock.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "token"], name="people_one_use_of_a_token")]

    def __str__(self) -> str:
        return self.token

    @staticmethod
    def mark_of(token: str) -> str:
        """The part of the token that stands for the form, whatever was in it."""
        return digest(token)[:16]

    @classmethod
    def key_of(cls, token: str, sent: str) -> str:
        """The form with what was in it."""
        return cls.mark_of(token) + digest(sent)[:20]

    @classmethod
    def take(cls, *, user_id: int, token: str) -> Once | None:
        """Claim the token; None when it was claimed before. A simultaneous second claim waits for the first."""
        try:
            with transaction.atomic():
                return cls.objects.create(user_id=user_id, token=token)
        except IntegrityError:
            return None

    @classmethod
    def was_just_carried_out(cls, *, user_id: int, token: str) -> bool:
        """Whether the form of this token was carried out in the last minute, whatever was in it."""
        lately = cls.objects.filter(user_id=user_id, at__gte=clock.now() - A_MOMENT)
        return bool(token) and lately.filter(token__startswith=cls.mark_of(token)).exists()

    def lead_to(self, address: str) -> None:
        """Remember where the first answer led, for whoever sends the same form again."""
        self.led_to = address[:500]
        self.save(update_fields=["led_to"])


def digest(text: str) -> str:
    """Any text, also one that no database keeps, as a short word."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
