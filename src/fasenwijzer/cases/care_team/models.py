"""Who guides this client, from when to when: the ground on which a worker may open the file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.people.periods import PeriodQuerySet

if TYPE_CHECKING:
    from fasenwijzer.cases.case.models import Case


class Task(models.TextChoices):
    """What somebody does in this care team."""

    WORKER = "worker", _("worker")
    REPLACEMENT = "replacement", _("replacement")
    INTAKE_WORKER = "intake_worker", _("intake worker")
    GROUP_WORKER = "group_worker", _("group worker")
    TEAM_LEADER = "team_leader", _("team leader")
    SPECIALIST = "specialist", _("specialist")
    ATTENTION_OFFICER = "attention_officer", _("officer for domestic violence and child abuse")


class AssignmentQuerySet(PeriodQuerySet["Assignment"]):
    def guiding(self) -> AssignmentQuerySet:
        """Today or from a day that is known; who did the intake or came for the reporting code does not guide."""
        still = self.exclude(until__lt=clock.today())
        return still.exclude(task__in=[Task.INTAKE_WORKER, Task.ATTENTION_OFFICER])

    def seen_by_everybody(self) -> AssignmentQuerySet:
        """Without who came for the reporting code: that somebody works on one is nobody else's to know."""
        return self.exclude(task=Task.ATTENTION_OFFICER)

    def meeting(self, since: date, until: date | None) -> AssignmentQuerySet:
        """Assignments that share a day with this period."""
        ends_later = Q(until=None) | Q(until__gte=since)
        return self.filter(ends_later) if until is None else self.filter(ends_later, since__lte=until)


class Assignment(models.Model):
    """Access begins and ends with this, that same day, in open tabs too."""

    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="assignments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments", verbose_name=_("colleague")
    )
    task = models.CharField(_("task"), max_length=20, choices=Task, default=Task.WORKER)
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "since", "pk"]
        indexes = [models.Index(fields=["user", "since", "until"], name="cases_assignments_of_user")]
        constraints = [
            models.CheckConstraint(condition=Q(task__in=Task.values), name="cases_known_task"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_assignment_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["case", "user", "task"], condition=Q(until=None), name="cases_one_open_assignment_per_task"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.case_id}"

    @classmethod
    @transaction.atomic
    def assign(
        cls, *, case: Case, user: User, task: str = Task.WORKER, since: date, until: date | None = None, by: User
    ) -> Assignment:
        """Somebody joins the care team; a change of access, so it is logged as one."""
        assignment = cls.objects.create(case=case, user=user, task=task, since=since, until=until)
        changes = {"user": ("", user), "task": ("", task), "since": ("", since), "until": ("", until)}
        record(Action.AUTHORISE, by=by, case_id=case.pk, subject=assignment, changes=changes)
        return assignment

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """This assignment was a mistake; it was there, and the log says so."""
        changes = {"user": (self.user, ""), "task": (self.task, ""), "since": (self.since, "")}
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, changes=changes)
        self.delete()

    @transaction.atomic
    def go_on(self, *, until: date | None = None, by: User) -> None:
        """The ending is taken back: no last day is known any more, or again the one that was known before."""
        before, self.until = self.until, until
        self.save(update_fields=["until"])
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, changes={"until": (before, until)})

    @transaction.atomic
    def end(self, *, on: date, by: User) -> None:
        """The last day of this assignment."""
        before, self.until = self.until, on
        self.save(update_fields=["until"])
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, changes={"until": (before, on)})
