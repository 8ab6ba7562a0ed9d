"""What is asked next of a client, in the same words on Today and on the page of the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import due, missing


@dataclass(frozen=True)
class NextStep:
    """In words, empty after an end, and by which day when there is one."""

    words: str
    by: date | None = None


def next_step(facts: CaseFacts, method: Method) -> NextStep:
    """What is due first, or else what is missing, or else to go on. Facts of days alone are enough while one is due."""
    for first in due(facts, method):
        return NextStep(method.norm_word(first.key).name, first.due_on)
    if facts.ended:
        return NextStep("")
    for first_missing in missing(facts, method):
        return NextStep(first_missing.missing)
    return NextStep(_("All is there. On to the next step."))
