"""Steps two to five: wishes without discussion, one goal, a plan of action, and testing it regularly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.participation.subjects.models import Group, Subject
from fasenwijzer.people.models import Location, User

SHORTEST, LONGEST = timedelta(days=122), timedelta(days=183)
"""Four to six months: how long the five steps usually take (the five-step practice example)."""
SUBJECT, WISHES, GOAL, ACTIONS, TEST = STEPS = (1, 2, 3, 4, 5)

STEP_WORDS = (_("Subject"), _("Wishes"), _("Goal"), _("Doing"), _("Testing"))


class ImprovementHasEnded(Exception):
    """What has ended stays as it was, to read how it went."""


class ImprovementQuerySet(models.QuerySet["Improvement"]):
    def going_on(self) -> ImprovementQuerySet:
        return self.filter(ended_on=None)

    def whole(self) -> ImprovementQuerySet:
        """With everything that its page shows."""
        return self.select_related("location", "subject", "goal").prefetch_related("wishes", "actions", "tests")


class Improvement(models.Model):
    """One subject that was chosen together at a location. One at a time: more would be none."""

    location = models.ForeignKey(Location, models.PROTECT, related_name="improvements")
    subject = models.OneToOneField(Subject, models.PROTECT, related_name="improvement")
    chosen_on = models.DateField()
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    why = models.TextField(_("why this one"), blank=True)
    ended_on = models.DateField(null=True)
    outcome = models.TextField(_("what it brought"), blank=True)

    objects = ImprovementQuerySet.as_manager()

    class Meta:
        ordering = ["-chosen_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["location"], condition=Q(ended_on=None), name="participation_one_improvement_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, outcome="") | (Q(ended_on__isnull=False) & ~Q(outcome="")),
                name="participation_ends_with_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)

    @classmethod
    @transaction.atomic
    def choose(cls, subject: Subject, *, why: str, by: User) -> Improvement:
        """Begin with this subject. Raises IntegrityError when another one goes on at this location."""
        chosen = cls.objects.create(
            location=subject.location, subject=subject, chosen_on=clock.today(), chosen_by=by, why=why
        )
        record(Action.CREATE, by=by, subject=chosen, changes={"subject": ("", subject.text), "why": ("", why)})
        return chosen

    @property
    def step(self) -> int:
        """Which of the five steps it is in; what is there says so."""
        if not hasattr(self, "goal"):
            return GOAL if self.wishes.all() else WISHES
        if self.tests.all():
            return TEST
        actions = list(self.actions.all())
        return TEST if actions and all(action.done_on for action in actions) else ACTIONS

    @property
    def five(self) -> list[tuple[int, Any]]:
        """The five steps, each with its number and its words."""
        return list(zip(STEPS, STEP_WORDS, strict=True))

    @property
    def usually_done(self) -> tuple[date, date]:
        """Between which days it is usually done."""
        return self.chosen_on + SHORTEST, self.chosen_on + LONGEST

    @property
    def next_test_on(self) -> date | None:
        tests = list(self.tests.all())
        return tests[0].again_on if tests else None

    def must_go_on(self) -> None:
        """Raises ImprovementHasEnded."""
        if self.ended_on:
            raise ImprovementHasEnded

    @transaction.atomic
    def wish(self, text: str, *, from_group: str, by: User) -> ImprovementWish:
        """A wish or idea of somebody in the meeting; nobody answers it there."""
        self.must_go_on()
        wish = self.wishes.create(text=text, from_group=from_group, by=by)
        record(Action.CREATE, by=by, subject=wish, changes={"text": ("", text)})
        return wish

    @transaction.atomic
    def agree_on(self, text: str, *, test_on: date, by: User) -> ImprovementGoal:
        """The one goal, in words everybody agrees on; said anew it takes the place of the words before."""
        self.must_go_on()
        before = self.goal.text if hasattr(self, "goal") else ""
        told = {"text": text, "agreed_on": clock.today(), "test_on": test_on, "by": by}
        self.goal, _new = ImprovementGoal.objects.update_or_create(improvement=self, defaults=told)
        record(Action.UPDATE, by=by, subject=self, changes={"goal": (before, text)})
        return self.goal

    @transaction.atomic
    def act(self, text: str, *, who: str, before: date | None, by: User) -> ImprovementAction:
        """One step of the plan of action."""
        self.must_go_on()
        action = self.actions.create(text=text, who=who, before=before, by=by)
        record(Action.CREATE, by=by, subject=action, changes={"text": ("", text), "who": ("", who)})
        return action

    @transaction.atomic
    def test(self, *, kept: str, words: str, again_on: date | None, by: User) -> ImprovementTest:
        """Whether everybody keeps to it, today."""
        self.must_go_on()
        test = self.tests.create(on=clock.today(), kept=kept, words=words, again_on=again_on, by=by)
        record(Action.CREATE, by=by, subject=test, changes={"kept": ("", kept), "words": ("", words)})
        return test

    @transaction.atomic
    def end(self, outcome: str, *, by: User) -> None:
        """It is done, or it stops; with what it brought. A new one can be chosen."""
        self.must_go_on()
        self.ended_on, self.outcome = clock.today(), outcome
        self.save(update_fields=["ended_on", "outcome"])
        record(Action.UPDATE, by=by, subject=self, changes={"outcome": ("", outcome)})


class Part(models.Model):
    """Something that was added to an improvement."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True


class ImprovementWish(Part):
    """One wish or idea."""

    improvement = models.ForeignKey(Improvement, models.CASCADE, related_name="wishes")
    text = models.CharField(_("wish or idea"), max_length=300)
    from_group = models.CharField(_("from whom"), max_length=12, choices=Group, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="participation_wish_says_something")]

    def __str__(self) -> str:
        return self.text


class ImprovementGoal(Part):
    """The one goal, concrete enough to test."""

    improvement = models.OneToOneField(Improvement, models.CASCADE, related_name="goal")
    text = models.CharField(_("goal"), max_length=300)
    agreed_on = models.DateField()
    test_on = models.DateField(_("first test"))

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="participation_goal_says_something")]

    def __str__(self) -> str:
        return self.text


class ImprovementAction(Part):
    """One step of the plan of action: who does what, and before which day."""

    improvement = models.ForeignKey(Improvement, models.CASCADE, related_name="actions")
    text = models.CharField(_("what"), max_length=300)
    who = models.CharField(_("who"), max_length=100)
    before = models.DateField(_("before"), null=True, blank=True)
    done_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="participation_action_says_something")]

    def __str__(self) -> str:
        return self.text

    @transaction.atomic
    def be_done(self, done: bool, *, by: User) -> None:
        """Done today, or not done after all. Raises ImprovementHasEnded."""
        self.improvement.must_go_on()
        before: Any = self.done_on
        self.done_on = clock.today() if done else None
        self.save(update_fields=["done_on"])
        record(Action.UPDATE, by=by, subject=self, changes={"done_on": (before or "", self.done_on or "")})


class ImprovementTest(Part):
    """A look at whether everybody keeps to what was agreed."""

    class Kept(models.TextChoices):
        YES = "yes", _("yes")
        PARTLY = "partly", _("partly")
        NO = "no", _("not yet")

    improvement = models.ForeignKey(Improvement, models.CASCADE, related_name="tests")
    on = models.DateField()
    kept = models.CharField(max_length=8, choices=Kept)
    words = models.TextField(_("what we saw"), blank=True)
    again_on = models.DateField(_("look again on"), null=True, blank=True)

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kept__in=["yes", "partly", "no"]), name="participation_known_answer")
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.kept}"
