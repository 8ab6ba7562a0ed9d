"""What people add to an introduction: a line with who added it, that can be changed, taken away and put back."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models, transaction

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.people.models import User

Line = TypeVar("Line", bound="Part")


class PartQuerySet(models.QuerySet[Line]):
    def of(self, introduction: Introduction) -> Self:
        """What stands in this introduction."""
        return self.standing().filter(introduction=introduction)

    def standing(self) -> Self:
        """Not taken away."""
        return self.filter(taken_away_at=None)


class Part(models.Model):
    """One line. No client is in it by name."""

    page: ClassVar[str]
    """The name of the address of the page it stands on, which asks for the introduction."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    taken_away_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["at", "pk"]

    @classmethod
    @transaction.atomic
    def add(cls, introduction: Introduction, *, by: User, **told: Any) -> Self:
        """One more line."""
        part: Self = cls._default_manager.create(introduction=introduction, by=by, **told)
        record(Action.CREATE, by=by, subject=part, changes={name: ("", words) for name, words in told.items()})
        return part

    @transaction.atomic
    def change(self, *, by: User, **told: Any) -> None:
        """Other words. What was the same is not in the log."""
        changes = {name: (getattr(self, name), new) for name, new in told.items() if getattr(self, name) != new}
        if changes:
            for name, new in told.items():
                setattr(self, name, new)
            self.save(update_fields=list(told))
            record(Action.UPDATE, by=by, subject=self, changes=changes)

    @transaction.atomic
    def take_away(self, *, by: User) -> None:
        """Not shown any more; it can be put back."""
        self.taken_away_at = clock.now()
        self.save(update_fields=["taken_away_at"])
        record(Action.DELETE, by=by, subject=self)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """Shown again. Raises IntegrityError when another took its place."""
        self.taken_away_at = None
        self.save(update_fields=["taken_away_at"])
        record(Action.UPDATE, by=by, subject=self, what="put back")
