"""Which evaluation waits for an answer, and when somebody is asked to prepare one."""

from __future__ import annotations

from datetime import date, timedelta

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import without_secrets
from fasenwijzer.evaluations.models import Evaluation, EvaluationAnswer, GoalOpinion
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Goal, Plan

BEFORE = timedelta(days=21)
"""So long before the day of the evaluation one is asked to prepare it."""


def talked_through(case: Case) -> Evaluation | None:
    """The last evaluation people sat together about: that is read and answered."""
    found = Evaluation.objects.of(case).exclude(on=None).first()
    if found:
        found.case = case
    return found


def own_answer(evaluation: Evaluation, user: User) -> EvaluationAnswer | None:
    found: EvaluationAnswer | None = EvaluationAnswer.objects.to(evaluation).filter(by=user).last()
    return found


def asks_an_answer(case: Case, user: User) -> bool:
    """Only about the round the case is in; what is longer ago may be answered, and nobody is asked."""
    found = talked_through(case)
    return bool(found and found.cycle == case.cycle and not case.ended and own_answer(found, user) is None)


def goals_now(case: Case) -> GoalQuerySet:
    """The goals of the round that is looked back on."""
    return Goal.objects.of(case).filter(plan=Plan.objects.latest_of(case)).order_by("priority", "pk")


def goals_for(user: User, case: Case) -> GoalQuerySet:
    """Those of which the words name no secret address that this person may not know."""
    return without_secrets(goals_now(case), user, case, words="text", by="own_words_of")


def may_prepare(case: Case) -> bool:
    """From three weeks before the day, until people sat together."""
    plan = Plan.objects.latest_of(case)
    if plan is None or case.ended or Evaluation.objects.of(case).filter(cycle=plan.cycle).exclude(on=None).exists():
        return False
    return case.phase == "evaluation" or _is_near(plan.evaluation_on)


def asks_to_prepare(case: Case, user: User) -> bool:
    if not may_prepare(case):
        return False
    goals = goals_for(user, case)
    return goals.exists() and not GoalOpinion.objects.standing().filter(goal__in=goals, by=user).exists()


def _is_near(day: date | None) -> bool:
    return day is not None and day - BEFORE <= clock.today()
