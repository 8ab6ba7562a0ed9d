"""Everything told about the actions of a goal, the newest day first."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.plan.actions.models import ActionDone, ActionSkipped
from fasenwijzer.plan.goals.models import Goal


@dataclass(frozen=True)
class Told:
    """One day of one action."""

    row: ActionDone | ActionSkipped
    text: str
    was_done: bool


def history_of(goal: Goal) -> list[Told]:
    """Needs the relations of `Goal.objects.whole()`."""
    told = [
        Told(row, action.text, was_done)
        for action in goal.steps
        for rows, was_done in ((action.done.all(), True), (action.skipped.all(), False))
        for row in rows
    ]
    return sorted(told, key=lambda each: (each.row.on, each.row.pk), reverse=True)
