"""The goals somebody of the client's side may read, and the client's own figures for each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from fasenwijzer.access.client_side import Capacity, OwnAbility, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import without_secrets
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.journal.entries.readers import THE_CLIENT, Reader
from fasenwijzer.journal.models import Entry, EntryOnGoal
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.portal.figures.in_time import InTime


@dataclass(frozen=True)
class OwnGoal(InTime):
    """A goal with its life area and the figures in time, the oldest first."""

    goal: Goal
    area: LifeArea
    ended: str
    """How it was concluded, in the words of the edition; empty while it is open."""


def goals_of(case: Case, reach: Reach, user: User) -> GoalQuerySet:
    """The whole plan of now, the goals one helps with, or none; only in the life areas that are open to this person."""
    now = Goal.objects.of(case).filter(plan=Plan.objects.latest_of(case))
    if not reach.can(OwnAbility.SEE_PLAN):
        helps = Q(actions__network_member__user=user, actions__withdrawn_at=None)
        now = now.filter(helps).distinct() if reach.can(OwnAbility.SEE_HELPED_GOALS) else now.none()
    now = now if reach.areas is None else now.filter(life_area__in=reach.areas)
    return without_secrets(now, user, case, words="text", by="own_words_of")


def with_figures(case: Case, goals: list[Goal], reach: Reach, most: int = 12) -> list[OwnGoal]:
    """The figures that were given for these goals, in one query.

    Those of a report that is not told yet, or that the client keeps with the workers, are as closed as its words.
    """
    open_to = Entry.objects.of(case).readable_by(THE_CLIENT if reach.is_client else Reader.representing(None))
    told = EntryOnGoal.objects.filter(goal__in=goals, score__isnull=False, entry__in=open_to)
    given = told.order_by("entry__on", "entry_id")
    figures: dict[int, list[int]] = {goal.pk: [] for goal in goals}
    for goal_id, score in given.values_list("goal_id", "score"):
        figures[goal_id].append(score or 0)
    return [_line(case, goal, figures[goal.pk][-most:]) for goal in goals]


def asked_about(goals: list[OwnGoal]) -> OwnGoal | None:
    """The open goal about which the first page asks a figure: the one with the fewest, in their order."""
    return min((one for one in goals if not one.ended), key=lambda one: len(one.figures), default=None)


def _line(case: Case, goal: Goal, figures: list[int]) -> OwnGoal:
    ended = case.method.goal_result(goal.result.result) if goal.result else ""
    area = case.method.life_area(goal.life_area)
    return OwnGoal(goal, area, ended, figures=figures, wanted=goal.scale_wanted)


def author_of(reach: Reach) -> str:
    """Whose words it are in the journal."""
    kinds = {Capacity.CLIENT: AuthorKind.CLIENT, Capacity.PARENT: AuthorKind.PARENT}
    return kinds.get(reach.capacity, AuthorKind.NETWORK)
