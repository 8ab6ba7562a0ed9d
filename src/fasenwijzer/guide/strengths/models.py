"""The parallel process: what we ask of clients we do ourselves. Strengths of colleagues, and of a team together."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.strengths.models import Source
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.parts.models import Kept, KeptQuerySet
from fasenwijzer.people.models import User


class StaffStrength(Kept):
    """A strength of a colleague, in the own words. Nobody else reads it until it is shared with the team."""

    ONLY_OWN = frozenset({"text", "source"})

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="strengths")
    source = models.CharField(_("source"), max_length=12, choices=Source)
    text = models.CharField(_("strength"), max_length=200)
    is_shared = models.BooleanField(default=False)

    objects = KeptQuerySet["StaffStrength"].as_manager()

    class Meta(Kept.Meta):
        indexes = [models.Index(fields=["user", "source"], name="guide_strengths_of_user")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="guide_strength_says_something"),
            models.CheckConstraint(condition=Q(source__in=Source.values), name="guide_strength_known_source"),
        ]

    def __str__(self) -> str:
        return self.text

    @transaction.atomic
    def share(self, shared: bool, *, by: User) -> None:
        """With the team, or with nobody any more."""
        self.is_shared = shared
        self.save(update_fields=["is_shared"])
        record(Action.UPDATE, by=by, subject=self, changes={"is_shared": (not shared, shared)})
