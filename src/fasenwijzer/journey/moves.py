"""Making a move: the method judges, and everything that belongs to the move is recorded in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from fasenwijzer import clock
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
from fasenwijzer.people.models import User

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


@transaction.atomic
def make(case: Case, key: str, told: Told, *, by: User) -> Case:
    """Make the open move with this key and return the case as it stands then.

    Twenty people who make it at once make it once: the case is locked and judged anew. Raises NotOpen.
    """
    case = _locked(case)
    facts = facts_of(case)
    move = find(facts, key, case.method)
    verdict = judge(facts, move, case.method, told.reason) if move else Verdict.NOT_OPEN
    if move is None or verdict is not Verdict.GO:
        raise NotOpen(verdict, move)
    _RECORD[move.kind](case, move, told, by)
    return case


def _locked(case: Case) -> Case:
    """The case as it stands this moment; whoever wants to move it too waits."""
    return Case.objects.whole().select_for_update(of=("self",)).get(pk=case.pk)


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
    MoveKind.BACK: _enter,
    MoveKind.LEAVE_EARLY: _enter,
    MoveKind.WITHDRAW: _withdraw,
    MoveKind.CLOSE: _close,
    MoveKind.REOPEN: _reopen,
}


@transaction.atomic
def correct_last(case: Case, *, reason: str, by: User) -> Case:
    """The last move or decision was a mistake: the case stands as before it, and the mistake stays to be read.

    Raises ValueError when nothing can be corrected: a case that has just come in stands where it began.
    """
    case = _locked(case)
    decision = case.decisions.standing().last()
    if case.ended:
        _correct_ending(case, decision, reason, by)
    elif decision and decision.decided_at > case.here.entered_at:
        _correct_decision_that_stayed(case, decision, reason, by)
    else:
        _correct_entry(case, reason, by)
    case.refresh_from_db(fields=["place"])
    return case


def _correct_ending(case: Case, decision: Decision | None, reason: str, by: User) -> None:
    ending = Ending.objects.standing().get(case=case)
    ending.reopen(reason=reason, by=by)
    if decision and ending.kind in ENDINGS_BY_OUTCOME.values():
        decision.correct(reason=reason, by=by)
        _take_up_what_waited(case, decision.on, by)


def _correct_decision_that_stayed(case: Case, decision: Decision, reason: str, by: User) -> None:
    """A waiting list or a trial leaves the case in its phase; it ends with the correction."""
    decision.correct(reason=reason, by=by)
    _conclude_what_waited(case, clock.today(), by)


def _correct_entry(case: Case, reason: str, by: User) -> None:
    entry = case.here
    before = entry.correct(reason=reason, by=by)
    decisions = case.decisions.standing().filter(phase=before.phase, cycle=before.cycle)
    if entry.came_by == MoveKind.DECIDE and (decision := decisions.last()):
        decision.correct(reason=reason, by=by)
        _take_up_what_waited(case, decision.on, by)


def _take_up_what_waited(case: Case, on: date, by: User) -> None:
    """The waiting or the trial that the mistaken decision ended goes on."""
    if place := case.waiting_list_places.filter(until=on).last():
        place.take_back(by=by)
    elif trial := case.trials.filter(concluded_on=on).last():
        trial.take_up_again(by=by)
