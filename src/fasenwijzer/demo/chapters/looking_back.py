"""Phases 7 and 8: looking back on a round, and a good ending."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fasenwijzer import clock
from fasenwijzer.demo.story import Story
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.exits.models import Aftercare, Farewell, NetworkAfterwards, Transfer


@dataclass(frozen=True)
class Look:
    """Looking back on one goal: process, effect, action, and how it ended."""

    goal: int
    process: str
    effect: str
    action: str
    result: str = ""
    why: str = ""


def look_back(story: Story, general: str, *looks: Look, take_along: str = "") -> None:
    """Write the evaluation of this round, today."""
    case, by, today = story.case, story.by, clock.today()
    evaluation = Evaluation.begin(case=case, cycle=case.cycle, on=today, by=by)
    for look in looks:
        goal = story.goal(look.goal)
        GoalEvaluation.write(
            evaluation=evaluation, goal=goal, by=by, process=look.process, effect=look.effect, action=look.action
        )
        if look.result:
            goal.conclude(look.result, on=today, by=by, reason=look.why)
    if general:
        evaluation.sum_up(general=general, on=today, by=by, take_along=take_along)


def stay_in_touch(story: Story, in_days: int, what: str, who: str = "") -> Aftercare:
    on = story.days.workday((clock.today() - story.days.today).days + in_days)
    return Aftercare.agree(case=story.case, on=on, what=what, by_name=who or story.by.name, by=story.by)


def network_goes_on(story: Story, text: str) -> None:
    NetworkAfterwards.write(case=story.case, text=text, by=story.by)


def hand_over(story: Story, to: str, *parts: str, **told: Any) -> None:
    transfer = Transfer.arrange(case=story.case, to=to, by=story.by, **told)
    transfer.send_along(parts, by=story.by)


def take_home(story: Story, own_words: str, whom_to_call: str, kind_word: str) -> None:
    """The farewell page, with the strengths that carried the goals."""
    told = {"own_words": own_words, "whom_to_call": whom_to_call, "kind_word": kind_word}
    Farewell.write(case=story.case, strengths=(), by=story.by, **told)
