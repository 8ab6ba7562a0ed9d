"""How somebody likes to read: larger, with more contrast, without anything that moves."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User


class Size(models.TextChoices):
    """The size of the letters; the browser's own size stays under it."""

    ORDINARY = "ordinary", _("ordinary")
    LARGE = "large", _("large")
    LARGEST = "largest", _("very large")


class ReadingWishes(models.Model):
    """One line a person; without it everything is ordinary."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reading_wishes")
    size = models.CharField(_("letters"), max_length=8, choices=Size, default=Size.ORDINARY)
    contrast = models.BooleanField(_("more contrast"), default=False)
    calm = models.BooleanField(_("calm"), default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(size__in=Size.values), name="portal_known_size")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.size}"

    @classmethod
    @transaction.atomic
    def tell(cls, *, by: User, language: str, **told: Any) -> None:
        """The wishes of this person, and the language of everything (s)he reads here."""
        wishes, _new = cls.objects.get_or_create(user=by)
        changes = {field: (getattr(wishes, field), new) for field, new in told.items() if getattr(wishes, field) != new}
        for field, value in told.items():
            setattr(wishes, field, value)
        wishes.save(update_fields=list(told))
        if by.language != language:
            changes["language"] = (by.language, language)
            by.language = language
            by.save(update_fields=["language"])
        if changes:
            record(Action.UPDATE, by=by, subject=wishes, changes=changes)
