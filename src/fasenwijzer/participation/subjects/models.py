"""Step one: subjects of clients, staff and management, and for how many of each group they matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import Location, User


class Group(models.TextChoices):
    """Who takes part: the three groups that choose together."""

    CLIENTS = "clients", _("clients")
    STAFF = "staff", _("staff")
    MANAGEMENT = "management", _("management")


class CameBy(models.TextChoices):
    """How a subject came in."""

    SAID = "said", _("somebody said it")
    PAPER = "paper", _("a note on paper")
    EXIT_TALK = "exit_talk", _("a farewell talk")
    BOARD = "board", _("the board")


class SubjectQuerySet(models.QuerySet["Subject"]):
    def open_at(self, location: Location) -> SubjectQuerySet:
        """What can be chosen at a location: not taken away, and not chosen before."""
        return self.filter(location=location, taken_away_at=None, improvement=None).prefetch_related("appeals")


class Subject(models.Model):
    """Something that could be better for everybody here. Never about one client; who said it is not kept."""

    location = models.ForeignKey(Location, models.PROTECT, related_name="subjects")
    text = models.CharField(_("what could be better"), max_length=300)
    from_group = models.CharField(_("from whom"), max_length=12, choices=Group, blank=True)
    """Empty when somebody rather did not say."""
    came_by = models.CharField(max_length=12, choices=CameBy)
    put_in_at = models.DateTimeField(default=clock.now)
    put_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who typed it; nobody when it came by the board."""
    taken_away_at = models.DateTimeField(null=True, editable=False)

    objects = SubjectQuerySet.as_manager()

    class Meta:
        ordering = ["put_in_at", "pk"]
        indexes = [models.Index(fields=["location", "taken_away_at"], name="participation_subjects_here")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="participation_subject_says_something"),
            models.CheckConstraint(condition=Q(from_group__in=[*Group.values, ""]), name="participation_known_group"),
            models.CheckConstraint(condition=Q(came_by__in=CameBy.values), name="participation_known_way"),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def put_in(cls, *, location: Location, text: str, from_group: str, came_by: str, by: User | None) -> Subject:
        """One more subject. Without `by` it came by the board, and nobody knows from whom."""
        subject = cls.objects.create(location=location, text=text, from_group=from_group, came_by=came_by, put_in_by=by)
        record(Action.CREATE, by=by, subject=subject, changes={"text": ("", text)})
        return subject

    @transaction.atomic
    def count(self, many: Mapping[str, int], *, by: User) -> None:
        """For how many of each group this matters; a later count takes the place of an earlier one."""
        before = {appeal.group: appeal.many for appeal in self.appeals.all()}
        for group, counted in many.items():
            Appeal.objects.update_or_create(subject=self, group=group, defaults={"many": counted})
        changes: dict[str, tuple[Any, Any]] = {
            group: (before.get(group, ""), counted) for group, counted in many.items() if before.get(group) != counted
        }
        if changes:
            record(Action.UPDATE, by=by, subject=self, changes=changes)

    @property
    def appeal_by_group(self) -> list[tuple[str, int]]:
        """The words of each group, and for how many of it this matters."""
        counted = {appeal.group: appeal.many for appeal in self.appeals.all()}
        return [(str(group.label), counted.get(group, 0)) for group in Group]

    @property
    def groups_without(self) -> list[str]:
        """The groups in which nobody said that this matters: choosing it would not be choosing together."""
        return [words for words, many in self.appeal_by_group if not many]

    @transaction.atomic
    def take_away(self, *, by: User) -> None:
        """Not on the list any more; it can be put back."""
        self._keep(clock.now(), Action.DELETE, by)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """On the list again."""
        self._keep(None, Action.CREATE, by)

    def _keep(self, taken_away_at: Any, action: Action, by: User) -> None:
        self.taken_away_at = taken_away_at
        self.save(update_fields=["taken_away_at"])
        record(action, by=by, subject=self, changes={"text": ("", self.text)})


class Appeal(models.Model):
    """For how many people of a group a subject matters."""

    subject = models.ForeignKey(Subject, models.CASCADE, related_name="appeals")
    group = models.CharField(max_length=12, choices=Group)
    many = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["subject", "group"]
        constraints = [
            models.UniqueConstraint(fields=["subject", "group"], name="participation_one_count_a_group"),
            models.CheckConstraint(condition=Q(group__in=Group.values), name="participation_group_that_counts"),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.many}"
