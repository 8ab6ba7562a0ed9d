"""Goal attainment scaling: what much less, less, just this, more and much more look like, in the client's own words.

Five levels, from −2 to +2, with 0 for what is hoped for (Kiresuk and Sherman, 1968). Nobody has to use them, and a
level may stay open. What was reached is said when people look back; here stands only what each level means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LEVELS: dict[int, str | _StrPromise] = {
    2: _("+2: much more than hoped for"),
    1: _("+1: a little more"),
    0: _("0: what is hoped for"),
    -1: _("−1: a little less"),
    -2: _("−2: much less than hoped for"),
}
"""From the top down, as the ladder stands."""


class GoalLevel(models.Model):
    """What one level of a goal looks like."""

    goal = models.ForeignKey("plan.Goal", models.CASCADE, related_name="levels")
    level = models.SmallIntegerField(_("level"))
    text = models.CharField(_("what it looks like"), max_length=500)

    class Meta:
        ordering = ["goal", "-level"]
        constraints = [
            models.UniqueConstraint(fields=["goal", "level"], name="plan_one_text_per_level"),
            models.CheckConstraint(condition=Q(level__gte=-2, level__lte=2), name="plan_known_level"),
            models.CheckConstraint(condition=~Q(text=""), name="plan_level_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.level}: {self.text}"

    @property
    def words(self) -> str | _StrPromise:
        """What this level is called."""
        return LEVELS[self.level]
