"""What is there to look back on: goals with their steps and figures, talks, what stood out, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.models import GoalEvaluation
from fasenwijzer.evaluations.opinions.models import GoalOpinion
from fasenwijzer.journal.figures import marks_per_goal
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.plan.models import Goal, Result

HIGHLIGHTS = 12
"""So many reports are shown beside the evaluation; the rest is one tap away."""


@dataclass(frozen=True)
class GoalLookedBackOn:
    """A goal of the round, what was done on it, and what was said about it at the evaluation."""

    goal: Goal
    life_area: LifeArea
    result: str
    looked: GoalEvaluation | None
    marks: list[int]
    steps_done: int
    opinions: list[GoalOpinion]
    """What the client and who stands beside think of it, each for oneself."""

    @property
    def is_finished(self) -> bool:
        """It has a result, and process, effect and action are written."""
        return bool(self.result and self.looked and self.looked.is_complete)

    @property
    def why_let_go(self) -> str:
        """Why somebody let it go; nothing when that stands in what was looked back on already."""
        ended = self.goal.result
        told = (self.looked.effect, self.looked.process) if self.looked else ()
        return ended.reason if ended and ended.result == Result.LET_GO and ended.reason not in told else ""


def goals_of(case: Case, cycle: int) -> list[GoalLookedBackOn]:
    """The goals of a round, in their order. A fixed number of queries."""
    looked = GoalEvaluation.objects.filter(evaluation__case=case, evaluation__cycle=cycle)
    said = {looked_back.goal_id: looked_back for looked_back in looked}
    marks = marks_per_goal(case)
    goals = list(Goal.objects.of(case).filter(plan__cycle=cycle).whole())
    thought = GoalOpinion.objects.about(goals)
    return [_row(goal, case, said.get(goal.pk), marks.get(goal.pk, []), thought.get(goal.pk, [])) for goal in goals]


def _row(
    goal: Goal, case: Case, looked: GoalEvaluation | None, marks: list[int], opinions: list[GoalOpinion]
) -> GoalLookedBackOn:
    goal.case = case
    if looked:
        looked.goal = goal
    return GoalLookedBackOn(
        goal=goal,
        life_area=case.method.life_area(goal.life_area),
        result=case.method.goal_result(goal.result.result) if goal.result else "",
        looked=looked,
        marks=marks,
        steps_done=sum(bool(step.done.all()) for step in goal.steps),
        opinions=opinions,
    )


@dataclass(frozen=True)
class Talks:
    """Conversations of a round: how many were held and missed, and the evaluation talk itself."""

    held: int
    missed: int
    evaluation: list[Conversation]


def talks_of(case: Case, cycle: int) -> Talks:
    """Two queries, and those of a conversation that is shown whole."""
    mine = Conversation.objects.of(case).filter(cycle=cycle)
    many = dict(mine.order_by().values_list("outcome__result").annotate(Count("pk")))
    evaluation = list(mine.of_kind("evaluation_talk").whole())
    for talk in evaluation:
        talk.case = case
    return Talks(held=many.get("held", 0), missed=many.get("missed", 0), evaluation=evaluation)


def day_of_the_talk(case: Case, cycle: int) -> date | None:
    """When the evaluation talk of this round was held; the last one, when there were more."""
    talk = Conversation.objects.of(case).filter(cycle=cycle).of_kind("evaluation_talk").held().last()
    return talk.day if talk else None


def highlights_of(case: Case, cycle: int, evaluation: Evaluation | None = None) -> list[Entry]:
    """What people chose to talk about; before that, what was marked as important, as far as the client reads it too."""
    readable = Entry.objects.of(case).for_the_client().prefetch_related("on_goals__goal")
    chosen = list(readable.filter(highlighted__evaluation=evaluation)) if evaluation else []
    return chosen or list(readable.filter(cycle=cycle).important()[:HIGHLIGHTS])


def reports_on(goal: Goal) -> list[Entry]:
    """The reports on one goal: what was marked as important first, then the newest."""
    about = Prefetch("on_goals", goal.reports.select_related("goal"))
    entries = Entry.objects.of(goal.case).about_goal(goal.pk).for_the_client().prefetch_related(about)
    return list(entries.order_by("importance", "-on", "-pk")[:HIGHLIGHTS])


def said_before(case: Case, cycle: int) -> Evaluation | None:
    """The evaluation of the round before."""
    return Evaluation.objects.of(case).filter(cycle__lt=cycle).first()
