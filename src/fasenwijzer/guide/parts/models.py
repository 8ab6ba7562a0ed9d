"""What colleagues add line by line: who added it, and that it can be changed, taken away and put back."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models, transaction

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.people.models import User

Row = TypeVar("Row", bound="Kept")
Line = TypeVar("Line", bound="Part")


class KeptQuerySet(models.QuerySet[Row]):
    def standing(self) -> Self:
        """Not taken away."""
        return self.filter(taken_away_at=None)


class PartQuerySet(KeptQuerySet[Line]):
    def of(self, introduction: Introduction) -> Self:
        """What stands in this introduction."""
        return self.standing().filter(introduction=introduction)


class Kept(models.Model):
    """One line. No client is in it by name."""

    ONLY_OWN: ClassVar[frozenset[str]] = frozenset()
    """Fields whose words are nobody else's business: the log tells that they changed, not what they say."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    taken_away_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["at", "pk"]

    @classmethod
    @transaction.atomic
    def add(cls, *, by: User, **told: Any) -> Self:
        """One more line."""
        kept: Self = cls._default_manager.create(by=by, **told)
        changes = {name: ("", words) for name, words in told.items() if name not in cls.ONLY_OWN}
        record(Action.CREATE, by=by, subject=kept, changes=changes)
        return kept

    @transaction.atomic
    def change(self, *, by: User, **told: Any) -> None:
        """Other words. What was the same is not in the log."""
        changes = {name: (getattr(self, name), new) for name, new in told.items() if getattr(self, name) != new}
        if changes:
            for name, new in told.items():
                setattr(self, name, new)
            self.save(update_fields=list(told))
            told_of = {name: pair for name, pair in changes.items() if name not in self.ONLY_OWN}
            record(Action.UPDATE, by=by, subject=self, changes=told_of)

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


class Part(Kept):
    """A line of an introduction."""

    page: ClassVar[str]
    """The name of the address of the page it stands on, which asks for the introduction."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="+")

    class Meta(Kept.Meta):
        abstract = True
