"""The plan of a project: who takes part, what it is for, by what one sees it, steps, and what it takes."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.parts.models import Part, PartQuerySet
from fasenwijzer.people.models import User


class ProjectRole(models.TextChoices):
    """What somebody brings to the group."""

    LEADER = "leader", _("leads the project")
    CLIENT = "client", _("knows it as a client")
    WORKER = "worker", _("guides clients")
    TEAM_LEADER = "team_leader", _("leads a team")
    MANAGEMENT = "management", _("decides about time and money")
    METHOD = "method", _("keeps our edition")
    OTHER = "other", _("thinks along")


class ProjectMember(Part):
    """Somebody of the group that introduces the method."""

    page = "guide:plan"
    name = models.CharField(_("name"), max_length=100)
    role = models.CharField(_("role"), max_length=12, choices=ProjectRole)

    objects = PartQuerySet["ProjectMember"].as_manager()

    class Meta(Part.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="guide_member_has_a_name"),
            models.CheckConstraint(condition=Q(role__in=ProjectRole.values), name="guide_member_known_role"),
        ]

    def __str__(self) -> str:
        return self.name


class ProjectGoal(Part):
    """What the project is for."""

    page = "guide:plan"
    text = models.CharField(_("goal"), max_length=300)

    objects = PartQuerySet["ProjectGoal"].as_manager()

    class Meta(Part.Meta):
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guide_goal_says_something")]

    def __str__(self) -> str:
        return self.text


class Direction(models.TextChoices):
    """Which way a figure is wanted to go."""

    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")


class Criterion(Part):
    """A figure of the monitor by which one sees whether a goal is reached: which way, how far, and how it was."""

    page = "guide:plan"
    indicator = models.CharField(max_length=60)
    """A key of `monitor.indicators.INDICATORS`."""
    direction = models.CharField(_("which way"), max_length=10, choices=Direction)
    wanted = models.PositiveIntegerField(_("how far"))
    baseline = models.CharField(_("how it was"), max_length=60, blank=True)
    """The figure in words on the day it was written down; empty when there was none yet."""

    objects = PartQuerySet["Criterion"].as_manager()

    class Meta(Part.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(direction__in=Direction.values), name="guide_criterion_known_way"),
            models.UniqueConstraint(
                fields=["introduction", "indicator"],
                condition=Q(taken_away_at=None),
                name="guide_one_criterion_a_figure",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.direction} {self.wanted}"

    def is_met_by(self, number: float) -> bool:
        """Whether a figure is as it was wanted."""
        return number >= self.wanted if self.direction == Direction.AT_LEAST else number <= self.wanted


class StepState(models.TextChoices):
    """How far a step is; its days say so."""

    AHEAD = "ahead", _("still to come")
    BUSY = "busy", _("working on it")
    DONE = "done", _("it is done")


class ProjectStep(Part):
    """One step of the project: what, who looks after it, before which day."""

    page = "guide:plan"
    text = models.CharField(_("what"), max_length=300)
    owner = models.CharField(_("who looks after it"), max_length=100)
    before = models.DateField(_("before"), null=True, blank=True)
    begun_on = models.DateField(null=True, editable=False)
    done_on = models.DateField(null=True, editable=False)

    objects = PartQuerySet["ProjectStep"].as_manager()

    class Meta(Part.Meta):
        ordering = ["before", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(owner=""), name="guide_step_says_what_and_who"),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(begun_on__isnull=False), name="guide_step_is_begun_before_it_is_done"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def state(self) -> StepState:
        if self.done_on:
            return StepState.DONE
        return StepState.BUSY if self.begun_on else StepState.AHEAD

    @property
    def is_late(self) -> bool:
        """Its day is over and it is not done: time to talk about it."""
        return bool(self.before and not self.done_on and self.before < clock.today())

    @transaction.atomic
    def come_to(self, state: str, *, by: User) -> None:
        """Begun, done, or still to come after all; today."""
        before = self.state
        self.done_on = clock.today() if state == StepState.DONE else None
        self.begun_on = None if state == StepState.AHEAD else self.begun_on or clock.today()
        self.save(update_fields=["begun_on", "done_on"])
        changes: dict[str, tuple[Any, Any]] = {"state": (before, state)}
        record(Action.UPDATE, by=by, subject=self, changes=changes)


class ProjectCost(Part):
    """What something takes, in whole euros and hours: planned, and spent until now."""

    page = "guide:plan"
    text = models.CharField(_("what"), max_length=200)
    planned_euros = models.PositiveIntegerField(default=0)
    planned_hours = models.PositiveIntegerField(default=0)
    spent_euros = models.PositiveIntegerField(default=0)
    spent_hours = models.PositiveIntegerField(default=0)

    objects = PartQuerySet["ProjectCost"].as_manager()

    class Meta(Part.Meta):
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guide_cost_says_what")]

    def __str__(self) -> str:
        return self.text
