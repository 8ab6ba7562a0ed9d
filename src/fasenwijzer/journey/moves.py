"""Making a move: the method judges, and everything that belongs to the move is recorded in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from fasenwijzer.cases.models import (
    AdmissionCondition,
    Case,
    Decision,
    Ending,
    PhaseEntry,
    Trial,
    WaitingListPlace,
)
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.method.moves import Move, MoveKind, Verdict, find, judge
from fasenwijzer.network.models import KeptMap
from fasenwijzer.people.models import User

KEEPS_THE_MAP = ("analysis", "evaluation")
ONWARD = (MoveKind.ADVANCE, MoveKind.DECIDE)
"""Leaving these phases in this way keeps the map of the network as it is, to lay a later one beside it."""
ENDINGS_BY_OUTCOME = {"referral_elsewhere": "referred_elsewhere", "rejection": "rejected"}


class NotOpen(Exception):
    """This move can't be made (any more): the case stands elsewhere, a condition blocks or the reason is missing."""

    def __init__(self, verdict: Verdict, move: Move | None) -> None:
        super().__init__(verdict)
        self.verdict = verdict
        self.move = move


@dataclass(frozen=True)
class Told:
    """What a person says with a move; most moves need only the day and the reason."""

    on: date
    reason: str = ""
    starts_on: date | None = None
    """The day the new phase begins, when that is later than the decision: a room comes free."""
    ending: str = "other"
    """Why the guidance ends, for closing: a key of the edition's ending reasons."""
    trial_ends_on: date | None = None
    trial_looks_at: str = ""
    terms: Sequence[str] = ()
    """The agreements of a conditional admission."""
    stamp: str = ""
    """Where the case stood on the page that was read (`stamp_of`); empty when that does not matter."""


@transaction.atomic
def make(case: Case, key: str, told: Told, *, by: User) -> Case:
    """Make the open move with this key and return the case as it stands then.

    Twenty people who make it at once make it once: the case is locked and judged anew. Raises NotOpen.
    """
    case = locked(case)
    facts = facts_of(case)
    move = find(facts, key, case.method)
    verdict = judge(facts, move, case.method, told.reason) if move else Verdict.NOT_OPEN
    if told.stamp and told.stamp != stamp_of(case):
        verdict = Verdict.NOT_OPEN
    if move is None or verdict is not Verdict.GO:
        raise NotOpen(verdict, move)
    if case.phase in KEEPS_THE_MAP and move.kind in ONWARD:
        KeptMap.keep(case=case, on=told.on, by=by)
    _RECORD[move.kind](case, move, told, by)
    return case


def stamp_of(case: Case) -> str:
    """Changes with every move: two people who read the same page can't both act on it."""
    last = case.decisions.standing().order_by("-pk").values_list("pk", flat=True).first()
    return f"{case.place_id}-{last or 0}-{'ended' if case.ended else 'open'}"


def locked(case: Case) -> Case:
    """The case as it stands this moment; whoever wants to move it too waits.

    Locked first and read after that: a row that is joined while waiting could be the one of before.
    """
    Case.objects.select_for_update().only("pk").get(pk=case.pk)
    return Case.objects.whole().get(pk=case.pk)


def _decide(case: Case, move: Move, told: Told, by: User) -> None:
    assert move.outcome is not None
    Decision.take(case=case, outcome=move.outcome, on=told.on, reason=told.reason, starts_on=told.starts_on, by=by)
    _conclude_what_waited(case, told.on, by)
    _arrange_what_follows(case, move.outcome, told, by)
    if move.to_phase is None:
        Ending.close(case=case, on=told.on, kind=ENDINGS_BY_OUTCOME[move.outcome], reason=told.reason, by=by)
    elif move.to_phase != case.phase:
        _enter(case, move, told, by)


def _conclude_what_waited(case: Case, on: date, by: User) -> None:
    """A next decision ends the waiting and the trial."""
    for place in case.waiting_list_places.filter(until=None):
        place.leave(on=on, by=by)
    for trial in case.trials.filter(concluded_on=None):
        trial.conclude(on=on, by=by)


def _arrange_what_follows(case: Case, outcome: str, told: Told, by: User) -> None:
    if outcome == "waiting_list":
        WaitingListPlace.give(case=case, since=told.on, reason=told.reason, by=by)
    if outcome == "trial" and told.trial_ends_on:
        since = told.starts_on or told.on
        Trial.agree(case=case, since=since, ends_on=told.trial_ends_on, look_at=told.trial_looks_at, by=by)
    if outcome == "conditional_admission":
        for text in told.terms:
            AdmissionCondition.set(case=case, text=text, by=by)


def _enter(case: Case, move: Move, told: Told, by: User) -> None:
    assert move.to_phase is not None
    PhaseEntry.enter(
        case=case,
        phase=move.to_phase,
        cycle=move.to_cycle,
        on=told.starts_on or told.on,
        came_by=move.kind,
        reason=told.reason,
        unmet=[condition.key for condition in move.unmet],
        by=by,
    )


def _go_back(case: Case, move: Move, told: Told, by: User) -> None:
    _conclude_what_waited(case, told.on, by)
    _enter(case, move, told, by)


def _withdraw(case: Case, move: Move, told: Told, by: User) -> None:
    _conclude_what_waited(case, told.on, by)
    Ending.close(case=case, on=told.on, kind="withdrawn", reason=told.reason, by=by)


def _close(case: Case, move: Move, told: Told, by: User) -> None:
    Ending.close(case=case, on=told.on, kind=told.ending, reason=told.reason, by=by)


def _reopen(case: Case, move: Move, told: Told, by: User) -> None:
    """Open again where it ended; when a new round is wanted, that is entered at once."""
    Ending.objects.standing().get(case=case).reopen(reason=told.reason, by=by)
    case.refresh_from_db(fields=["place"])
    if (move.to_phase, move.to_cycle) != (case.phase, case.cycle):
        _enter(case, move, told, by)


_RECORD: dict[MoveKind, Callable[[Case, Move, Told, User], None]] = {
    MoveKind.DECIDE: _decide,
    MoveKind.ADVANCE: _enter,
    MoveKind.BACK: _go_back,
    MoveKind.LEAVE_EARLY: _enter,
    MoveKind.WITHDRAW: _withdraw,
    MoveKind.CLOSE: _close,
    MoveKind.REOPEN: _reopen,
}
