"""What somebody was typing and has not saved yet: at most ten seconds old, offered back on any device."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fasenwijzer import clock
from fasenwijzer.vault.fields import SealedTextField


class Draft(models.Model):
    """The fields of one form, as the browser would send them, of one person at one address; sealed."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    address = models.CharField(max_length=300)
    fields = SealedTextField(bound_to=("user_id", "address"))
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-saved_at"]
        constraints = [models.UniqueConstraint(fields=["user", "address"], name="people_one_draft_per_form")]

    def __str__(self) -> str:
        return self.address

    @classmethod
    def keep(cls, *, user_id: int, address: str, fields: str) -> None:
        """Save what was typed; the newest wins."""
        cls.objects.update_or_create(
            user_id=user_id, address=address[:300], defaults={"fields": fields, "saved_at": clock.now()}
        )

    @classmethod
    def drop(cls, *, user_id: int, address: str) -> None:
        """The form was carried out, or its writer does not want the text any more."""
        cls.objects.filter(user_id=user_id, address=address[:300]).delete()
