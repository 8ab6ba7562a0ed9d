"""Goals that an organisation uses often. An example only begins a goal: whoever chooses one makes it somebody's own."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.changing import change
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalKind

BLANK = "___"
"""What is still to be filled in for this person."""


class GoalExampleQuerySet(models.QuerySet["GoalExample"]):
    def offered(self) -> GoalExampleQuerySet:
        """The examples that can be chosen now."""
        return self.filter(taken_away_at=None)

    def says(self, text: str) -> bool:
        """Whether these are still the very words of an example."""
        return any(in_one_line(example.text) == in_one_line(text) for example in self.offered())


class GoalExample(models.Model):
    """A goal with open places, in a life area; never somebody's goal itself, so nothing about a client is in it."""

    life_area = models.CharField(_("life area"), max_length=40)
    text = models.CharField(_("goal"), max_length=500)
    sign = models.CharField(_("by which you notice it"), max_length=500, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=GoalKind, default=GoalKind.GROW)
    taken_away_at = models.DateTimeField(null=True, blank=True, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    objects = GoalExampleQuerySet.as_manager()

    class Meta:
        ordering = ["life_area", "text", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(life_area=""), name="plan_example_says_what_and_where"),
            models.CheckConstraint(condition=Q(kind__in=GoalKind.values), name="plan_known_example_kind"),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def offer(cls, *, by: User, **told: Any) -> GoalExample:
        """A new example: text, life_area, sign and kind."""
        example = cls.objects.create(by=by, **told)
        record(Action.CREATE, by=by, subject=example, changes={name: ("", value) for name, value in told.items()})
        return example

    @transaction.atomic
    def reword(self, *, by: User, **told: Any) -> None:
        """Other words; goals that began with it keep theirs."""
        change(self, told, by=by)

    @transaction.atomic
    def take_away(self, *, by: User) -> None:
        """Not offered any more; it can be put back."""
        self.taken_away_at = clock.now()
        self.save(update_fields=["taken_away_at"])
        record(Action.DELETE, by=by, subject=self, changes={"text": (self.text, "")})

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """Offered again."""
        self.taken_away_at = None
        self.save(update_fields=["taken_away_at"])
        record(Action.CREATE, by=by, subject=self, changes={"text": ("", self.text)})


def in_one_line(text: str) -> str:
    """Without what nobody sees: case, doubled spaces, and a full stop at the end."""
    return re.sub(r"\s+", " ", text).strip().rstrip(".").casefold()
