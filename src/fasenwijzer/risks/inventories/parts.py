"""What an inventory is made of: the moment, the level, and what one person says about one risk."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class InventoryMoment(models.TextChoices):
    """An inventory is made at the start and at every evaluation (the handbook of the method); more often is fine."""

    START = "start", _("at the start")
    EVALUATION = "evaluation", _("at the evaluation")
    BETWEEN = "between", pgettext_lazy("a moment", "in between")


class Level(models.TextChoices):
    """How likely it is that it goes wrong, in the eyes of who fills it in."""

    LOW = "low", pgettext_lazy("risk", "low")
    MIDDLE = "middle", pgettext_lazy("risk", "middle")
    HIGH = "high", pgettext_lazy("risk", "high")
    UNKNOWN = "unknown", _("we do not know")


HEIGHTS: dict[str, int] = {Level.LOW: 1, Level.MIDDLE: 2, Level.HIGH: 3}
"""Levels that can be compared; what nobody knows can't."""


@dataclass(frozen=True)
class Seen:
    """One risk in the eyes of one person: how likely, what stands out, and what helps."""

    risk: str
    level: str
    remark: str = ""
    helps: str = ""
