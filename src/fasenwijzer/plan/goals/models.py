"""Goals on the way to the end goal: the client's own, from a wish, in an order that says what comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models, transaction
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.levels.models import LEVELS, GoalLevel
from fasenwijzer.plan.outcomes.models import Concludable, ConcludableQuerySet
from fasenwijzer.plan.own_words.models import InOwnWords
from fasenwijzer.plan.plans.models import Plan

if TYPE_CHECKING:
    from fasenwijzer.plan.actions.models import Action


class GoalKind(models.TextChoices):
    """A goal is to move forward, or to keep what is there."""

    GROW = "grow", _("grow: something gets better")
    KEEP_STABLE = "keep_stable", _("keep stable: what is good stays")


BESIDE_ACTIONS = ("actions__important", "actions__own_words_of", "actions__help_questions__by")
"""What the client's side says about the actions of a goal."""


class GoalQuerySet(ConcludableQuerySet):
    def of(self, case: Case) -> Self:
        """All goals of the case, in all its plans, without what was taken out."""
        return self.standing().filter(case=case)

    def whole(self) -> Self:
        """With everything a page tells about a goal, in a fixed number of queries."""
        related = ("wishes", "strengths", "levels")
        steps = ("actions__network_member", "actions__done", "actions__skipped", *BESIDE_ACTIONS)
        beside = ("outcome", "continues", "returns_from", "plan", "important", "own_words_of")
        return self.select_related(*beside).prefetch_related(*related, *steps)

    def without_strength(self) -> Self:
        """Goals that build on nothing yet."""
        return self.exclude(strengths__withdrawn_at=None, strengths__isnull=False)


class Goal(Concludable, InOwnWords):
    """A goal has a number that runs through the whole case: D7 stays D7, in every round."""

    TELLS: ClassVar = (
        *("number", "text", "life_area", "kind", "continues_id", "returns_from_id"),
        *("sign", "scale_now", "scale_wanted", "step_up"),
    )

    case = models.ForeignKey(Case, models.CASCADE, related_name="goals")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="goals")
    number = models.PositiveSmallIntegerField()
    life_area = models.CharField(_("life area"), max_length=40)
    text = models.TextField(_("goal"))
    kind = models.CharField(_("kind"), max_length=12, choices=GoalKind, default=GoalKind.GROW)
    priority = models.PositiveSmallIntegerField()
    wishes = models.ManyToManyField(Wish, related_name="goals", blank=True, verbose_name=_("wishes"))
    strengths = models.ManyToManyField(Strength, related_name="goals", blank=True, verbose_name=_("strengths"))
    sign = models.TextField(_("by which you notice it"), blank=True)
    scale_now = models.PositiveSmallIntegerField(_("mark now"), null=True, blank=True)
    scale_wanted = models.PositiveSmallIntegerField(_("mark that is good"), null=True, blank=True)
    step_up = models.CharField(_("one step up"), max_length=500, blank=True)
    continues = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="continued_by")
    returns_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="returned_as")

    objects = GoalQuerySet.as_manager()

    class Meta(InOwnWords.Meta):
        ordering = ["plan_id", "priority", "number"]
        constraints = [
            *InOwnWords.Meta.constraints,
            models.UniqueConstraint(fields=["case", "number"], name="plan_one_goal_per_number"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(life_area=""), name="plan_goal_says_what_and_where"),
            models.CheckConstraint(condition=Q(kind__in=GoalKind.values), name="plan_known_goal_kind"),
            models.CheckConstraint(
                condition=Q(continues=None) | Q(returns_from=None), name="plan_goal_goes_on_or_comes_back"
            ),
            models.CheckConstraint(
                condition=(Q(scale_now=None) | Q(scale_now__lte=10)) & (Q(scale_wanted=None) | Q(scale_wanted__lte=10)),
                name="plan_marks_up_to_ten",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def name(self) -> str:
        """How people call it in talks and reports."""
        return f"D{self.number}"

    @property
    def earlier(self) -> Goal | None:
        """The goal of before that this one goes on with, or comes back from."""
        return self.continues or self.returns_from

    @property
    def is_out(self) -> bool:
        """Taken out of the plan."""
        return self.withdrawn_at is not None

    @property
    def built_on(self) -> list[Strength]:
        """The strengths this goal builds on, as far as they still stand."""
        return [strength for strength in self.strengths.all() if strength.withdrawn_at is None]

    @property
    def steps(self) -> list[Action]:
        """The actions that stand, in the order in which they were made."""
        return [action for action in self.actions.all() if action.withdrawn_at is None]

    @classmethod
    @transaction.atomic
    def add(
        cls,
        *,
        plan: Plan,
        text: str,
        life_area: str,
        by: User,
        wishes: Iterable[Wish] = (),
        strengths: Iterable[Strength] = (),
        **told: Any,
    ) -> Goal:
        """A new goal, last in order, with the next number of the case; `told`: the other fields, by their names."""
        last = cls.objects.filter(case_id=plan.case_id).aggregate(last=Max("number"))["last"] or 0
        place = plan.goals.aggregate(last=Max("priority"))["last"] or 0
        goal = cls.objects.create(
            case_id=plan.case_id,
            plan=plan,
            number=last + 1,
            priority=place + 1,
            text=text,
            life_area=life_area,
            **told,
        )
        goal.wishes.set(wishes)
        goal.strengths.set(strengths)
        goal.log_as_new(by)
        return goal

    @transaction.atomic
    def come_from(self, wishes: Iterable[Wish], *, by: User) -> None:
        """The wishes behind this goal."""
        self._relate("wishes", {wish.pk for wish in wishes}, by)

    @transaction.atomic
    def build_on(self, strengths: Iterable[Strength], *, by: User) -> None:
        """The strengths that carry this goal."""
        self._relate("strengths", {strength.pk for strength in strengths}, by)

    def _relate(self, field: str, after: set[int], by: User) -> None:
        related = getattr(self, field)
        before = {row.pk for row in related.all()}
        if before == after:
            return
        related.set(after)
        told = [", ".join(str(pk) for pk in sorted(pks)) for pks in (before, after)]
        self._changed({field: (told[0], told[1])}, by)

    @transaction.atomic
    def describe_levels(self, texts: Mapping[int, str], *, by: User) -> None:
        """What each level looks like, from −2 to +2; an empty text leaves a level open."""
        before = {row.level: row.text for row in self.levels.all()}
        after = {level: texts.get(level, "") for level in LEVELS}
        changes = {f"level {level}": (before.get(level, ""), text) for level, text in after.items()}
        changes = {name: change for name, change in changes.items() if change[0] != change[1]}
        if changes:
            self.levels.all().delete()
            rows = [GoalLevel(goal=self, level=level, text=text) for level, text in after.items() if text]
            GoalLevel.objects.bulk_create(rows)
            self._changed(changes, by)

    def _changed(self, changes: dict[str, tuple[Any, Any]], by: User) -> None:
        """Something beside the fields of this goal is different: in the log, and no longer what was agreed on."""
        self.plan.open_for_change(by=by)
        record(Act.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def place_at(self, place: int, *, by: User) -> None:
        """Give this goal a place in the order, 1 is first; the others move up or down."""
        order = list(Goal.objects.standing().filter(plan=self.plan).exclude(pk=self.pk))
        order.insert(max(place, 1) - 1, self)
        before = self.priority
        for number, goal in enumerate(order, start=1):
            goal.priority = number
        Goal.objects.bulk_update(order, ["priority"])
        if self.priority != before:
            self._changed({"priority": (before, self.priority)}, by)
