"""What is still to be done for an evaluation: one step at a time, in the order of the work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.weighing.standing import Weighed
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.looking_back import GoalLookedBackOn


@dataclass(frozen=True)
class Step:
    """The words on the button, and where it leads."""

    words: str
    url: str


def next_goal(goals: Sequence[GoalLookedBackOn], after: int | None = None) -> GoalLookedBackOn | None:
    """The first goal that is not looked back on yet; when `after` names a goal: the first one behind it, if any."""
    start = next((place for place, row in enumerate(goals, start=1) if row.goal.pk == after), 0)
    ahead = [*goals[start:], *goals[:start]]
    return next((row for row in ahead if not row.is_finished and row.goal.pk != after), None)


def next_step(
    evaluation: Evaluation, goals: Sequence[GoalLookedBackOn], weighed: Sequence[Weighed], *, decides: bool
) -> Step | None:
    """The goals, the summary, the weighing, the day people sat together, then the decision; None when all is done."""
    case, cycle = evaluation.case, evaluation.cycle
    if goal := next_goal(goals):
        words = _("Look back on %(goal)s") % {"goal": goal.goal.name}
        return Step(words, reverse("evaluations:look-back", args=[case.pk, cycle, goal.goal.pk]))
    if not evaluation.general:
        return Step(_("Write the summary"), reverse("evaluations:sum-up", args=[case.pk, cycle]))
    if not all(_is_weighed(one) for one in weighed):
        return Step(_("Fill in the weighing"), reverse("evaluations:weigh", args=[case.pk, cycle]))
    if not evaluation.on:
        return Step(_("Write down when you talked it through"), reverse("evaluations:sum-up", args=[case.pk, cycle]))
    return _decision(case, cycle) if decides else None


def _is_weighed(one: Weighed) -> bool:
    """With an answer, or with words; at an evaluation the words may be enough."""
    return bool(one.weighing and (one.weighing.answer or one.weighing.explanation))


def _decision(case: Case, cycle: int) -> Step | None:
    """Only in the evaluation phase of this round."""
    url = address("journey:next", case.pk)
    here = (case.phase, case.cycle, case.ended) == ("evaluation", cycle, False)
    return Step(_("Take a decision"), url) if url and here else None
