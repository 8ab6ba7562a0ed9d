"""What was talked through, as one person of the client's side may read it."""

from __future__ import annotations

from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.evaluations.models import Evaluation
from fasenwijzer.evaluations.reading.looking_back import GoalLookedBackOn, goals_of
from fasenwijzer.people.models import User

WORDS = ("general", "take_along")
WORDS_OF_A_GOAL = ("process", "effect", "action")


def as_told(evaluation: Evaluation, user: User) -> list[GoalLookedBackOn]:
    """The goals of its round, to read. A text of it that names a secret address this person may not know is left out.

    `evaluation` is only to be read afterwards, not to be saved.
    """
    rows = [one for one in goals_of(evaluation.case, evaluation.cycle) if _may_hear(evaluation, user, one.goal.text)]
    for record, fields in [(evaluation, WORDS), *((one.looked, WORDS_OF_A_GOAL) for one in rows if one.looked)]:
        for field in fields:
            if not _may_hear(evaluation, user, getattr(record, field)):
                setattr(record, field, "")
    return rows


def _may_hear(evaluation: Evaluation, user: User, words: str) -> bool:
    return may_be_told(user, evaluation.case, words)
