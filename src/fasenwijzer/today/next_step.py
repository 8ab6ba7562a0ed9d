"""What is asked next of a client, in the same words on Today and on the page of the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import due, missing

DECISIONS = {"referral_decision", "intake_decision"}


@dataclass(frozen=True)
class NextStep:
    """In words, empty after an end, and by which day when there is one."""

    words: str
    by: date | None = None


def step_with_a_day(facts: CaseFacts, method: Method) -> NextStep | None:
    """What is due first, except a decision: what it is taken on comes before it. Facts of days are enough."""
    first = next((one for one in due(facts, method) if one.key not in DECISIONS), None)
    return NextStep(method.norm_word(first.key).name, first.due_on) if first else None


def next_step(facts: CaseFacts, method: Method) -> NextStep:
    """What is due first, or else what is missing, or else the decision or going on. `facts`: all that is known."""
    if step := step_with_a_day(facts, method):
        return step
    if facts.ended:
        return NextStep("")
    decision = next(iter(due(facts, method)), None)
    by = decision.due_on if decision else None
    for first in missing(facts, method):
        return NextStep(first.missing, by)
    words = method.norm_word(decision.key).name if decision else _("All is there. On to the next step.")
    return NextStep(words, by)
