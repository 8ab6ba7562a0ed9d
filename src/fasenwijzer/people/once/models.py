"""A form is carried out once: double click, reload, retry after a lost answer, and saving again after going back."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, models, transaction

from fasenwijzer import clock

A_MOMENT = timedelta(minutes=1)
A_WHILE = timedelta(minutes=10)
"""As long as the same words, sent again without anything done between, are no new act."""


class Once(models.Model):
    """A form that was carried out, by its token and what was in it, and where its answer led.

    The same form with other words (the back button, a text written on) is another act: it is carried out too.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token = models.CharField(max_length=36)
    words = models.CharField(max_length=64, blank=True)
    """What was written in own words, with everything beside it, as a short word; empty for a mere button."""
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
    def take(cls, *, user_id: int, token: str, words: str = "") -> Once | None:
        """Claim the token; None when it was claimed before. A simultaneous second claim waits for the first."""
        try:
            with transaction.atomic():
                return cls.objects.create(user_id=user_id, token=token, words=words)
        except IntegrityError:
            return None

    @property
    def again(self) -> Once | None:
        """The act before this one, when it was the same, with the same words, a while ago at most.

        A browser that goes back fetches the form with a new token and fills in the words. Who did something else
        meanwhile, taking back what was made for one, means it.
        """
        before = Once.objects.filter(user=self.user_id, pk__lt=self.pk).order_by("-pk").first()
        same = before is not None and self.words != "" and before.words == self.words
        return before if before and same and before.at >= self.at - A_WHILE else None

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
