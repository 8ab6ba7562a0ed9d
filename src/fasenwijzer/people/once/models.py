"""A form that was sent once is not carried out twice: double click, reload, retry after a lost answer."""

from __future__ import annotations

from django.conf import settings
from django.db import IntegrityError, models, transaction

from fasenwijzer import clock


class Once(models.Model):
    """A token of a form that was carried out, and where its answer led."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token = models.CharField(max_length=36)
    led_to = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=clock.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "token"], name="people_one_use_of_a_token")]

    def __str__(self) -> str:
        return self.token

    @classmethod
    def take(cls, *, user_id: int, token: str) -> Once | None:
        """Claim the token; None when it was claimed before. A simultaneous second claim waits for the first."""
        try:
            with transaction.atomic():
                return cls.objects.create(user_id=user_id, token=token)
        except IntegrityError:
            return None

    def lead_to(self, address: str) -> None:
        """Remember where the first answer led, for whoever sends the same form again."""
        self.led_to = address[:500]
        self.save(update_fields=["led_to"])
