"""Actions: small steps towards a goal, each with who does it and when; and the times they were done."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.parts import CaseRecordQuerySet, PlanPart
from fasenwijzer.plan.plans.models import Plan


class WhoKind(models.TextChoices):
    """Who does something."""

    CLIENT = "client", _("the client")
    WORKER = "worker", _("a worker")
    NETWORK = "network", _("somebody from the network")
    PROFESSIONAL = "professional", _("another professional")


class ActionQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> Self:
        return self.standing().filter(goal__case=case, goal__withdrawn_at=None)

    def open(self) -> Self:
        """Still to do: of an open goal, and either repeating or not done yet."""
        done = ActionDone.objects.filter(action=OuterRef("pk"))
        return self.standing().filter(~Q(rhythm="") | ~Exists(done), goal__withdrawn_at=None, goal__outcome=None)

    def next_up(self, case: Case) -> Self:
        """What is still to do in this case: with a day first, the nearest day first."""
        ordered = self.of(case).open().order_by(F("due_on").asc(nulls_last=True), "goal__priority", "pk")
        return ordered.select_related("goal", "goal__case__client", "network_member")


class Action(PlanPart):
    """`who_name` holds the names when it is more than one person, or somebody who is on no list."""

    TELLS: ClassVar = ("text", "who_kind", "who_name", "network_member_id", "due_on", "rhythm")

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="actions")
    text = models.CharField(_("what"), max_length=500)
    who_kind = models.CharField(_("who"), max_length=12, choices=WhoKind, default=WhoKind.CLIENT)
    who_name = models.CharField(_("name or names"), max_length=200, blank=True)
    network_member = models.ForeignKey(NetworkMember, models.PROTECT, null=True, blank=True, related_name="actions")
    due_on = models.DateField(_("before or on"), null=True, blank=True)
    rhythm = models.CharField(_("how often"), max_length=100, blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta(PlanPart.Meta):
        ordering = ["goal", "pk"]
        constraints = [
            *PlanPart.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="plan_action_says_what"),
            models.CheckConstraint(condition=Q(who_kind__in=WhoKind.values), name="plan_known_doer"),
            models.CheckConstraint(
                condition=Q(who_kind="client") | ~Q(who_name="") | Q(network_member__isnull=False),
                name="plan_action_says_who",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def doer(self) -> str:
        """The name or names; the client's first name when nothing else is said."""
        if self.who_name:
            return self.who_name
        return self.network_member.name if self.network_member else self.goal.case.client.first_name

    @property
    def repeats(self) -> bool:
        return bool(self.rhythm)

    @property
    def plan(self) -> Plan:  # type: ignore[override]
        return self.goal.plan

    @property
    def case_id(self) -> int:
        return self.goal.case_id

    @classmethod
    @transaction.atomic
    def add(cls, *, goal: Goal, text: str, by: User, **told: Any) -> Action:
        """A step towards a goal: who_kind, who_name, network_member say who; due_on or rhythm when."""
        action = cls.objects.create(goal=goal, text=text, **told)
        action.log_as_new(by)
        return action

    @transaction.atomic
    def mark_done(self, *, on: date, by: User, note: str = "") -> ActionDone:
        """It was done on a day. A repeating action can be done many times, another one once: then the first stays."""
        before = None if self.repeats else self.done.first()
        if before:
            return before
        done = ActionDone.objects.create(action=self, on=on, note=note, by=by)
        changes = {"on": ("", on), "note": ("", note)}
        record(Act.CREATE, by=by, case_id=self.case_id, subject=done, changes=changes)
        return done


class ActionDone(models.Model):
    """One time that an action was done."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="done")
    on = models.DateField(_("done on"))
    note = models.TextField(_("what happened"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["action", "on", "pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.on}"

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was not done after all."""
        changes = {"on": (self.on, ""), "note": (self.note, "")}
        record(Act.DELETE, by=by, case_id=self.action.case_id, subject=self, changes=changes)
        self.delete()
