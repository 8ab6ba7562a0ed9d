"""The yearly evaluation of an introduction: prepared from figures and stories, concluded together, then settled."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.project.figures import Line
from fasenwijzer.guide.project.models import ProjectGoal
from fasenwijzer.people.models import User


class ReportIsSettled(Exception):
    """A settled report stays as it is, so that next year can be held against it."""


class YearReport(models.Model):
    """One evaluation. Until it is settled its figures and goals are those of today; then they are kept with it."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="reports")
    begun_on = models.DateField()
    conclusions = models.TextField(_("what we concluded"), blank=True)
    next_goals = models.TextField(_("goals for next year"), blank=True)
    settled_on = models.DateField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-begun_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_on=None, settled_by=None)
                | (Q(settled_on__isnull=False, settled_by__isnull=False) & ~Q(conclusions="")),
                name="guide_settled_with_conclusions",
            ),
            models.UniqueConstraint(
                fields=["introduction"], condition=Q(settled_on=None), name="guide_one_open_report_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.begun_on)

    @classmethod
    @transaction.atomic
    def begin(cls, introduction: Introduction, *, by: User) -> YearReport:
        """A new evaluation. Raises IntegrityError when one is open."""
        report = cls.objects.create(introduction=introduction, begun_on=clock.today(), by=by)
        record(Action.CREATE, by=by, subject=report)
        return report

    @transaction.atomic
    def write(self, *, conclusions: str, next_goals: str, by: User) -> None:
        """What people concluded, and want next. Raises ReportIsSettled."""
        if self.settled_on:
            raise ReportIsSettled
        told = {"conclusions": conclusions, "next_goals": next_goals}
        changes = {name: (getattr(self, name), new) for name, new in told.items()}
        self.conclusions, self.next_goals = conclusions, next_goals
        self.save(update_fields=list(told))
        record(Action.UPDATE, by=by, subject=self, changes=changes)

    @transaction.atomic
    def settle(self, lines: Sequence[Line], *, by: User) -> None:
        """From now on it stays as it is, with the figures and the goals of today. Raises ReportIsSettled.

        Raises IntegrityError without conclusions.
        """
        if self.settled_on:
            raise ReportIsSettled
        ReportFigure.objects.bulk_create(ReportFigure.of(self, line) for line in lines)
        goals = ProjectGoal.objects.of(self.introduction)
        ReportGoal.objects.bulk_create(ReportGoal(report=self, text=goal.text) for goal in goals)
        self.settled_on, self.settled_by = clock.today(), by
        self.save(update_fields=["settled_on", "settled_by"])
        record(Action.UPDATE, by=by, subject=self, changes={"settled_on": ("", self.settled_on)})


class ReportFigure(models.Model):
    """A criterion with its figures as they were when the report was settled, in words."""

    report = models.ForeignKey(YearReport, models.CASCADE, related_name="figures")
    name = models.CharField(max_length=200)
    baseline = models.CharField(max_length=60, blank=True)
    wanted = models.CharField(max_length=100)
    now = models.CharField(max_length=60)
    is_met = models.BooleanField(null=True)

    class Meta:
        ordering = ["report", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "name"], name="guide_a_figure_once_a_report")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(cls, report: YearReport, line: Line) -> ReportFigure:
        """What a criterion says today."""
        return cls(
            report=report,
            name=line.figure.name,
            baseline=line.criterion.baseline,
            wanted=line.wanted,
            now=line.now,
            is_met=line.is_met,
        )


class ReportGoal(models.Model):
    """What the project was for, in the words of the day on which the report was settled."""

    report = models.ForeignKey(YearReport, models.CASCADE, related_name="goals")
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["report", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guide_kept_goal_says_something")]

    def __str__(self) -> str:
        return self.text
