"""Actions: small steps towards a goal, each with who does it and when, once or with a rhythm."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.repeating import Every, next_time, rhythm_in_words
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.own_words.models import InOwnWords
from fasenwijzer.plan.parts import CaseRecordQuerySet
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
        repeats = ~Q(every=Every.ONCE)
        return self.standing().filter(repeats | ~Exists(done), goal__withdrawn_at=None, goal__outcome=None)

    def beside(self) -> Self:
        """With everything a page of the client's side tells about an action, in a fixed number of queries."""
        related = ("goal__case__client", "network_member", "important", "own_words_of")
        return self.select_related(*related).prefetch_related("done", "skipped", "help_questions__taken_up_by")

    def done_by_colleague(self, user: User) -> Self:
        """What this colleague still has to do in the plans of who (s)he guides; by name, as it is written down."""
        named = Q(who_kind=WhoKind.WORKER, who_name=user.name)
        guided = Case.objects.guided_by(user).running()
        mine = self.open().filter(named, goal__case__in=guided)
        return mine.select_related("goal__case__client").prefetch_related("done", "skipped").order_by("pk")

    def next_up(self, case: Case) -> Self:
        """What is still to do in this case: with a day first, the nearest day first."""
        ordered = self.of(case).open().order_by(F("due_on").asc(nulls_last=True), "goal__priority", "pk")
        return ordered.select_related("goal", "goal__case__client", "network_member")


class Action(InOwnWords):
    """`who_name` holds the names when it is more than one person, or somebody who is on no list.

    Once: `due_on` is the day. With a rhythm: `starts_on` is the first time and `due_on`, when told, the last day.
    `weekdays` are figures, 1 is Monday; `rhythm` is how often in words, when no fixed rhythm fits.
    """

    TELLS: ClassVar = (
        *("text", "who_kind", "who_name", "network_member_id", "due_on"),
        *("every", "weekdays", "starts_on", "rhythm"),
    )

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="actions")
    text = models.CharField(_("what"), max_length=500)
    who_kind = models.CharField(_("who"), max_length=12, choices=WhoKind, default=WhoKind.CLIENT)
    who_name = models.CharField(_("name or names"), max_length=200, blank=True)
    network_member = models.ForeignKey(NetworkMember, models.PROTECT, null=True, blank=True, related_name="actions")
    due_on = models.DateField(_("before or on"), null=True, blank=True)
    every = models.CharField(_("how often"), max_length=12, choices=Every, default=Every.ONCE)
    weekdays = models.CharField(_("on which days"), max_length=7, blank=True)
    starts_on = models.DateField(_("first time"), null=True, blank=True)
    rhythm = models.CharField(_("how often, in words"), max_length=100, blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta(InOwnWords.Meta):
        ordering = ["goal", "pk"]
        constraints = [
            *InOwnWords.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="plan_action_says_what"),
            models.CheckConstraint(condition=Q(who_kind__in=WhoKind.values), name="plan_known_doer"),
            models.CheckConstraint(
                condition=Q(who_kind="client") | ~Q(who_name="") | Q(network_member__isnull=False),
                name="plan_action_says_who",
            ),
            models.CheckConstraint(condition=Q(every__in=Every.values), name="plan_known_rhythm"),
            models.CheckConstraint(
                condition=Q(every="other") & ~Q(rhythm="") | ~Q(every="other") & Q(rhythm=""),
                name="plan_rhythm_in_words_or_fixed",
            ),
            models.CheckConstraint(
                condition=Q(every="days") & ~Q(weekdays="") | ~Q(every="days") & Q(weekdays=""),
                name="plan_fixed_days_are_named",
            ),
            models.CheckConstraint(
                condition=Q(every__in=("once", "other")) | Q(starts_on__isnull=False), name="plan_rhythm_has_a_start"
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
        return self.every != Every.ONCE

    @property
    def is_done(self) -> bool:
        """Done, and not to be done again; asks for what was told about it before."""
        return not self.repeats and bool(self.done.all())

    @property
    def how_often(self) -> str:
        """The rhythm in words; nothing for what is done once."""
        return rhythm_in_words(self.every, start=self.starts_on, weekdays=self.weekdays, words=self.rhythm)

    @property
    def next_on(self) -> date | None:
        """When it is done next, for a fixed rhythm; asks for what was told about it before."""
        told = [time.on for time in (*self.done.all(), *self.skipped.all())]
        start, today = self.starts_on or clock.today(), clock.today()
        return next_time(self.every, start=start, today=today, weekdays=self.weekdays, until=self.due_on, told=told)

    @property
    def plan(self) -> Plan:  # type: ignore[override]
        return self.goal.plan

    @property
    def case_id(self) -> int:
        return self.goal.case_id

    @classmethod
    @transaction.atomic
    def add(cls, *, goal: Goal, text: str, by: User, **told: Any) -> Action:
        """A step towards a goal: who_kind, who_name, network_member say who; due_on, every and its fields when."""
        told.setdefault("every", Every.OTHER if told.get("rhythm") else Every.ONCE)
        if told["every"] not in (Every.ONCE, Every.OTHER) and not told.get("starts_on"):
            told["starts_on"] = clock.today()
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

    @transaction.atomic
    def skip(self, *, on: date, by: User, note: str = "") -> ActionSkipped:
        """It was not done on a day, and that is all right to say. Said twice for one day, the first stays."""
        skipped, new = ActionSkipped.objects.get_or_create(action=self, on=on, defaults={"note": note, "by": by})
        if new:
            changes = {"on": ("", on), "note": ("", note)}
            record(Act.CREATE, by=by, case_id=self.case_id, subject=skipped, changes=changes)
        return skipped


class ActionTime(models.Model):
    """One day about which something was told."""

    action: Action

    on = models.DateField(_("on"))
    note = models.TextField(_("what happened"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        ordering = ["action", "on", "pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.on}"

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was not so after all."""
        changes = {"on": (self.on, ""), "note": (self.note, "")}
        record(Act.DELETE, by=by, case_id=self.action.case_id, subject=self, changes=changes)
        self.delete()


class ActionDone(ActionTime):
    """One time that an action was done."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="done")

    class Meta(ActionTime.Meta):
        abstract = False


class ActionSkipped(ActionTime):
    """A day on which an action was not done."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="skipped")

    class Meta(ActionTime.Meta):
        abstract = False
        constraints = [models.UniqueConstraint(fields=["action", "on"], name="plan_not_done_once_a_day")]
