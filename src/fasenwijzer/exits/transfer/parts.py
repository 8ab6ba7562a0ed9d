"""What goes along with a warm transfer, part by part: ticked, with consent, and nothing that was not ticked."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PartKind(models.TextChoices):
    """What of a file can go along. Reports, conversations, incidents and memos are never on offer."""

    PLAN = "plan", _("plan")
    AGREEMENTS = "agreements", _("agreements of the plan")
    DESCRIPTION = "description", _("person description")
    STRENGTHS = "strengths", _("strengths")
    NETWORK = "network", _("who does what afterwards")
    RISKS = "risks", _("risk inventory")
    FIGURES = "figures", _("figures")


class TransferPart(models.Model):
    """One part that goes along. number: the round of a plan, the version of a person description, or 0."""

    transfer = models.ForeignKey("exits.Transfer", models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=12, choices=PartKind)
    number = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["transfer", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=PartKind.values), name="exits_known_part"),
            models.UniqueConstraint(fields=["transfer", "kind", "number"], name="exits_each_part_once"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def key(self) -> str:
        """How a form names it: plan-2, strengths-0."""
        return f"{self.kind}-{self.number}"
