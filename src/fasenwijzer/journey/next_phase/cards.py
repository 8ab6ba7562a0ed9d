"""The open moves of a case as cards to choose from: what each is called and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case
from fasenwijzer.journey.next_phase.forms import Extra, extra_for
from fasenwijzer.method.moves import Move, MoveKind
from fasenwijzer.method.phases import BY_KEY

ONWARD = {MoveKind.DECIDE, MoveKind.ADVANCE, MoveKind.CLOSE}


@dataclass(frozen=True)
class Card:
    """One move, in the words of the edition, with what more it asks for."""

    move: Move
    name: str
    leads: str
    button: str
    number: int | None
    extra: Extra
    chosen: bool = False


def cards_of(case: Case, moves: Iterable[Move], chosen: str, data: object = None) -> list[Card]:
    """A card for each move; `data` is what was sent, and only the chosen card judges its part of it."""
    return [_card(case, move, move.key == chosen, data) for move in moves]


def _card(case: Case, move: Move, chosen: bool, data: object) -> Card:
    name, leads = _words(case, move)
    number = BY_KEY[move.to_phase].number if move.to_phase else None
    return Card(move, name, leads, _button(case, move, name), number, extra_for(case, move, data), chosen)


def _words(case: Case, move: Move) -> tuple[str, str]:
    if move.outcome:
        outcome = case.method.outcome(case.phase, move.outcome)
        return outcome.name, outcome.leads
    phase = case.method.phase(move.to_phase).name if move.to_phase else ""
    name, leads = WORDS[move.kind]
    if move.key == "reopen-in-new-cycle":
        name, leads = _("Open again with a new round"), _("A new round begins at %(phase)s.")
    return _(name) % {"phase": phase}, _(leads) % {"phase": phase}


def _button(case: Case, move: Move, name: str) -> str:
    """What the button says: where the case will be."""
    if move.to_phase is None or move.to_phase == case.phase:
        return name
    phase = case.method.phase(move.to_phase).name
    if move.to_cycle > max(case.cycle, 1):
        told = {"round": case.method.word("round"), "number": move.to_cycle, "phase": phase}
        return _("To %(round)s %(number)s, %(phase)s") % told
    return _("To %(phase)s") % {"phase": phase}


def gettext_noop(words: str) -> str:
    """Marks words that are translated when they are shown."""
    return words


WORDS = {
    MoveKind.ADVANCE: (gettext_noop("To %(phase)s"), gettext_noop("The next phase begins.")),
    MoveKind.CLOSE: (
        gettext_noop("Close the file"),
        gettext_noop("The guidance ends. Aftercare comes back on its date."),
    ),
    MoveKind.BACK: (gettext_noop("Back to %(phase)s"), gettext_noop("Everything that was written stays.")),
    MoveKind.LEAVE_EARLY: (
        gettext_noop("Stop early, with a good ending"),
        gettext_noop("To %(phase)s: farewell, aftercare and who knows what."),
    ),
    MoveKind.WITHDRAW: (gettext_noop("The referral is withdrawn"), gettext_noop("The file closes.")),
    MoveKind.REOPEN: (gettext_noop("Open again in %(phase)s"), gettext_noop("The case goes on where it ended.")),
}
