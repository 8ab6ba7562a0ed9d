"""A version of the plan: begun by somebody, established on a day, and from then on kept word for word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.plan.plans.models import Plan

if TYPE_CHECKING:
    from fasenwijzer.plan.goals.models import Goal


class PlanVersion(models.Model):
    """In the making until it is established. Of a plan at most one version is in the making."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    begun_at = models.DateTimeField(default=clock.now)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    established_on = models.DateField(_("holds from"), null=True, blank=True)
    established_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    provisional = models.BooleanField(_("provisional"), default=False)
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True, editable=False)
    """Since when everybody who decides for the client says yes. It follows from the answers, which the log tells."""

    class Meta:
        ordering = ["plan_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_one_version_per_number"),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(established_on=None), name="plan_one_version_in_the_making"
            ),
            models.CheckConstraint(
                condition=Q(established_on=None, established_by=None)
                | Q(established_on__isnull=False, established_by__isnull=False),
                name="plan_established_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.number}"

    @property
    def in_the_making(self) -> bool:
        return self.established_on is None

    @property
    def is_last(self) -> bool:
        """No next version was begun."""
        return not self.plan.versions.filter(number__gt=self.number).exists()

    @transaction.atomic
    def establish(self, *, on: date, by: User, provisional: bool = False) -> None:
        """This version holds from a day. Its words are copied, so that they can be read whatever changes later."""
        from_plan = self.plan
        self.established_on, self.established_by, self.provisional = on, by, provisional
        self.save(update_fields=["established_on", "established_by", "provisional"])
        VersionLine.copy(self)
        if from_plan.established_on is None and not provisional:
            from_plan.established_on = on
            from_plan.save(update_fields=["established_on"])
        changes = {"established_on": ("", on), "provisional": ("", provisional)}
        record(Action.EXECUTE, by=by, case_id=from_plan.case_id, subject=self, changes=changes)

    def settle(self, on: date | None) -> None:
        """What the answers come to: agreed since a day, or not."""
        self.agreed_on = on
        self.save(update_fields=["agreed_on"])

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was established by mistake: it is in the making again. Only the last version, and nothing changed since.

        Raises ValueError when it is not the last version any more.
        """
        if not self.is_last:
            raise ValueError("a next version was begun")
        was, self.established_on, self.established_by = self.established_on, None, None
        self.save(update_fields=["established_on", "established_by"])
        self.lines.all().delete()
        first = self.plan.versions.filter(established_on__isnull=False, provisional=False).first()
        self.plan.established_on = first.established_on if first else None
        self.plan.save(update_fields=["established_on"])
        record(Action.UPDATE, by=by, case_id=self.plan.case_id, subject=self, changes={"established_on": (was, "")})


class LineKind(models.TextChoices):
    """The parts of a plan, in the order of reading."""

    DESIRED_SITUATION = "desired_situation", _("desired situation")
    END_GOAL = "end_goal", _("end goal")
    GOAL = "goal", _("goal")
    STRENGTH = "strength", _("strength")
    SIGN = "sign", _("by which you notice it")
    MARK_NOW = "mark_now", _("mark now")
    MARK_WANTED = "mark_wanted", _("mark that is good")
    STEP_UP = "step_up", _("one step up")
    LEVEL = "level", _("level")
    ACTION = "action", _("action")
    NOT_NOW = "not_now", _("not now")
    AGREEMENT = "agreement", _("agreement")
    EVALUATION = "evaluation", _("evaluation")
    START = "start", _("start plan")


class VersionLine(models.Model):
    """One thing an established version says. Only added, with its version; never changed."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="lines")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=LineKind)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    mark = models.SmallIntegerField(null=True, blank=True)
    life_area = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    who_kind = models.CharField(max_length=12, blank=True)
    who = models.CharField(max_length=300, blank=True)
    day = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["version_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="plan_one_line_per_position"),
            models.CheckConstraint(condition=Q(kind__in=LineKind.values), name="plan_known_line"),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    def copy(cls, version: PlanVersion) -> None:
        """Write down what the plan says now. What was concluded before is left out: it is no agreement any more."""
        told = enumerate(_lines(version.plan, provisional=version.provisional))
        version.lines.bulk_create([VersionLine(version=version, position=place, **line) for place, line in told])


def _lines(plan: Plan, *, provisional: bool) -> Iterator[dict[str, Any]]:
    yield {"kind": LineKind.DESIRED_SITUATION, "text": plan.desired_situation}
    yield {"kind": LineKind.END_GOAL, "text": plan.end_goal}
    for goal in plan.goals.open().prefetch_related("wishes", "strengths", "levels"):
        wishes = "\n".join(wish.text for wish in goal.wishes.all())
        common = {"number": goal.number, "life_area": goal.life_area}
        yield {"kind": LineKind.GOAL, "text": goal.text, "note": wishes, "who_kind": goal.kind, **common}
        for about in _about(goal):
            yield {**common, **about}
        for action in goal.actions.standing().select_related("network_member"):
            who = {"who_kind": action.who_kind, "who": action.doer}
            when = {"day": action.due_on, "note": action.how_often}
            yield {"kind": LineKind.ACTION, "text": action.text, **common, **who, **when}
    for put_off in plan.not_nows.standing().select_related("wish", "plan"):
        yield {"kind": LineKind.NOT_NOW, "text": put_off.wish.text, "note": put_off.reason, "day": put_off.back_on}
    for agreement in plan.agreements.standing():
        yield {"kind": LineKind.AGREEMENT, "text": agreement.text}
    if plan.established_on is None and provisional:
        for step in plan.start_steps.filter(withdrawn_at=None):
            who = {"who_kind": step.who_kind, "who": step.who}
            yield {"kind": LineKind.START, "text": step.text, "day": step.until, **who}
    if plan.evaluation_on:
        yield {"kind": LineKind.EVALUATION, "text": "", "day": plan.evaluation_on}


def _about(goal: Goal) -> Iterator[dict[str, Any]]:
    """What carries a goal and by which it is noticed; nothing for what was left open."""
    for strength in goal.built_on:
        yield {"kind": LineKind.STRENGTH, "text": strength.text}
    for kind, text in ((LineKind.SIGN, goal.sign), (LineKind.STEP_UP, goal.step_up)):
        if text:
            yield {"kind": kind, "text": text}
    for kind, mark in ((LineKind.MARK_NOW, goal.scale_now), (LineKind.MARK_WANTED, goal.scale_wanted)):
        if mark is not None:
            yield {"kind": kind, "text": "", "mark": mark}
    for level in goal.levels.all():
        yield {"kind": LineKind.LEVEL, "text": level.text, "mark": level.level}
