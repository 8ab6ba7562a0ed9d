"""Taking a mistaken move back: the case stands as before it, and the mistake stays to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.cases.models import Case, Decision, Ending, PhaseEntry
from fasenwijzer.journal.moments import day_of, moment
from fasenwijzer.journey.moves import ENDINGS_BY_OUTCOME, locked
from fasenwijzer.method.moves import MoveKind
from fasenwijzer.people.models import User

UNDO_UNTIL = time(12)
"""Whoever made a move may take it back until this hour of the next day."""


class NothingToCorrect(ValueError):
    """A case that has just come in stands where it began; or somebody moved it on meanwhile."""


@dataclass(frozen=True)
class Last:
    """The last thing that happened to the place of a case."""

    record: PhaseEntry | Decision | Ending
    at: datetime
    by: User
    opened_again: bool = False
    """The ending was undone: the case was opened again."""

    @property
    def key(self) -> str:
        """Names this move in an address, so that an old page can't take back a newer one."""
        again = "-again" if self.opened_again else ""
        return f"{self.record._meta.model_name}-{self.record.pk}{again}"

    @property
    def undo_until(self) -> datetime:
        return moment(day_of(self.at) + timedelta(days=1), UNDO_UNTIL)

    def may_be_undone_by(self, user: User) -> bool:
        """Only who made it, and not for long; later it is corrected, with a reason."""
        return self.by.pk == user.pk and clock.now() < self.undo_until


def last_of(case: Case) -> Last | None:
    """What a correction would take back; None when nothing can be."""
    if case.ended:
        ending = Ending.objects.standing().select_related("ended_by").get(case=case)
        return Last(ending, ending.ended_at, ending.ended_by)
    # In the same instant an entry comes first: what leaves a case in its phase happens after it came there.
    found = [last for last in (_last_reopening(case), _last_decision(case), _last_entry(case)) if last]
    return max(found, key=lambda last: last.at) if found else None


def _last_entry(case: Case) -> Last | None:
    earlier = PhaseEntry.objects.standing().filter(case=case, pk__lt=case.here.pk)
    return Last(case.here, case.here.entered_at, case.here.entered_by) if earlier.exists() else None


def _last_decision(case: Case) -> Last | None:
    """A decision that left the case in its phase: a waiting list, a trial."""
    here = case.here
    stayed = case.decisions.standing().filter(phase=here.phase, cycle=here.cycle, decided_at__gte=here.entered_at)
    decision = stayed.select_related("decided_by").last()
    return Last(decision, decision.decided_at, decision.decided_by) if decision else None


def _last_reopening(case: Case) -> Last | None:
    """Opened again in the phase where it ended; a new round is an entry of its own."""
    here = case.here
    undone = case.endings.filter(reopened_at__gte=here.entered_at).exclude(reopened_by=None)
    ending = None if here.came_by == MoveKind.REOPEN else undone.select_related("reopened_by").last()
    if ending is None or ending.reopened_at is None or ending.reopened_by is None:
        return None
    return Last(ending, ending.reopened_at, ending.reopened_by, opened_again=True)


@transaction.atomic
def correct_last(case: Case, *, reason: str, by: User, key: str = "") -> Case:
    """Take the last move or decision back and return the case as it stands then.

    With a key only that very move is taken back. Raises NothingToCorrect.
    """
    case = locked(case)
    last = last_of(case)
    if last is None or (key and key != last.key):
        raise NothingToCorrect
    if last.opened_again:
        _close_again(case, reason, by)
    elif isinstance(last.record, Ending):
        _correct_ending(case, last.record, reason, by)
    elif isinstance(last.record, Decision):
        _correct_decision_that_stayed(case, last.record, reason, by)
    else:
        _correct_entry(case, reason, by)
    case.refresh_from_db(fields=["place"])
    return case


def _correct_ending(case: Case, ending: Ending, reason: str, by: User) -> None:
    """It did not end after all; a decision that ended it was a mistake too."""
    ending.reopen(reason=reason, by=by)
    decision = case.decisions.standing().filter(phase=case.phase, cycle=case.cycle).last()
    if decision and ENDINGS_BY_OUTCOME.get(decision.outcome) == ending.kind:
        decision.correct(reason=reason, by=by)
    _take_up_what_waited(case, ending.on, by)


def _correct_decision_that_stayed(case: Case, decision: Decision, reason: str, by: User) -> None:
    """The waiting or the trial that began with it ends; the one before it goes on."""
    decision.correct(reason=reason, by=by)
    begun = [*case.waiting_list_places.filter(until=None), *case.trials.filter(concluded_on=None)]
    for place in case.waiting_list_places.filter(until=None):
        place.leave(on=decision.on, by=by)
    for trial in case.trials.filter(concluded_on=None):
        trial.conclude(on=decision.on, by=by)
    _take_up_what_waited(case, decision.on, by, but_not=begun)


def _correct_entry(case: Case, reason: str, by: User) -> None:
    entry = case.here
    case.place = before = entry.correct(reason=reason, by=by)
    if entry.came_by == MoveKind.REOPEN:
        _close_again(case, reason, by)
    if entry.came_by == MoveKind.BACK:
        _take_up_what_waited(case, entry.since, by)
    decision = case.decisions.standing().filter(phase=before.phase, cycle=before.cycle).last()
    if entry.came_by == MoveKind.DECIDE and decision:
        decision.correct(reason=reason, by=by)
        _take_conditions_back(case, decision, by)
        _take_up_what_waited(case, decision.on, by)


def _take_conditions_back(case: Case, decision: Decision, by: User) -> None:
    """The agreements of a mistaken conditional admission go with it, but for those the client already agreed to."""
    if decision.outcome == "conditional_admission":
        for condition in case.admission_conditions.filter(agreed_on=None):
            condition.remove(by=by)


def _take_up_what_waited(case: Case, on: date, by: User, but_not: list[object] | None = None) -> None:
    """The waiting or the trial that the mistaken step ended goes on; both exist in the intake only."""
    if case.phase != "intake":
        return
    skip = but_not or []
    places = [place for place in case.waiting_list_places.filter(until=on) if place not in skip]
    trials = [trial for trial in case.trials.filter(concluded_on=on) if trial not in skip]
    if places:
        places[-1].take_back(by=by)
    elif trials:
        trials[-1].take_up_again(by=by)


def _close_again(case: Case, reason: str, by: User) -> None:
    """Opening it was a mistake: it is closed as it was, and the history tells both."""
    ending = case.endings.last()
    assert ending is not None
    words = "\n".join(text for text in (ending.reason, reason) if text)
    Ending.close(case=case, on=ending.on, kind=ending.kind, reason=words, by=by)
