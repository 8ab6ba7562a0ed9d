"""Which moves are open for a case, what is still missing, what is due: the method's answers.

A move goes on, goes back, stops or takes up again. Unmet conditions advise: going on past one asks for a reason,
which is kept. Only a condition the edition made hard blocks. Nothing blocks going back or stopping: a client may
always stop.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fasenwijzer.method.edition import Edition
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import Outcome, Phase
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.method.standing import Due, Met, Unmet, due, met, missing

__all__ = ["Due", "Met", "Move", "MoveKind", "Unmet", "Verdict", "due", "find", "judge", "met", "missing", "open_moves"]


class MoveKind(StrEnum):
    """What sort of step it is."""

    DECIDE = "decide"
    ADVANCE = "advance"
    BACK = "back"
    LEAVE_EARLY = "leave_early"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    REOPEN = "reopen"


class Verdict(StrEnum):
    """What the method says about a move."""

    GO = "go"
    REASON_ASKED = "reason_asked"
    BLOCKED = "blocked"
    NOT_OPEN = "not_open"


@dataclass(frozen=True, slots=True)
class Move:
    """A step that is open to a case now."""

    key: str
    """Says kind and destination, and so names this move in an address: "advance-to-planning"."""
    kind: MoveKind
    to_phase: str | None
    """The phase the case is in afterwards; None when it has ended."""
    to_cycle: int
    outcome: str | None = None
    """The outcome of the decision, when the move is one."""
    unmet: tuple[Unmet, ...] = ()
    """The conditions that are not met and count for this move."""

    @property
    def blocked_by(self) -> tuple[Unmet, ...]:
        """The hard ones: fill these in first."""
        return tuple(condition for condition in self.unmet if condition.hard)

    @property
    def advice(self) -> tuple[Unmet, ...]:
        """The others: going on is possible, with a reason."""
        return tuple(condition for condition in self.unmet if not condition.hard)

    @property
    def needs_reason(self) -> bool:
        """Going on with everything in place explains itself; every other step is explained in words."""
        explains_itself = self.kind in {MoveKind.ADVANCE, MoveKind.CLOSE}
        return bool(self.unmet) or not explains_itself


def open_moves(case: CaseFacts, edition: Edition) -> tuple[Move, ...]:
    """Every move that is open now, onward ones first. A blocked move is listed, with what blocks it."""
    if case.ended:
        return tuple(_reopenings(case)) if may_reopen(case, edition) else ()
    phase = BY_KEY[case.phase]
    unmet = missing(case, edition)
    return (*_onward(case, phase, unmet), *_stops(case, phase), *_ways_back(case, phase))


def find(case: CaseFacts, key: str, edition: Edition) -> Move | None:
    """The open move with this key, or None: the page it came from may be old."""
    return next((move for move in open_moves(case, edition) if move.key == key), None)


def judge(case: CaseFacts, move: Move, edition: Edition, reason: str = "") -> Verdict:
    """Whether this move may be made now, with this reason. Judged anew: facts may have changed since it was listed."""
    now = find(case, move.key, edition)
    if now is None or now.to_cycle != move.to_cycle:
        return Verdict.NOT_OPEN
    if now.blocked_by:
        return Verdict.BLOCKED
    if now.needs_reason and not reason.strip():
        return Verdict.REASON_ASKED
    return Verdict.GO


def _onward(case: CaseFacts, phase: Phase, unmet: tuple[Unmet, ...]) -> Iterator[Move]:
    """The outcomes of the decision, or one step to the next phase, or closing."""
    if phase.decision:
        for outcome in phase.decision.outcomes:
            if not (outcome.key == "waiting_list" and case.admission.waiting_since):
                yield _decision(case, outcome, unmet)
    elif phase is PHASES[-1]:
        yield Move("close", MoveKind.CLOSE, None, case.cycle, unmet=unmet)
    else:
        following = PHASES[phase.number]
        # The first analysis opens the first cycle; later cycles open at an evaluation.
        to_cycle = max(case.cycle, 1) if following.repeats else case.cycle
        yield Move(f"advance-to-{following.key}", MoveKind.ADVANCE, following.key, to_cycle, unmet=unmet)


def _decision(case: CaseFacts, outcome: Outcome, unmet: tuple[Unmet, ...]) -> Move:
    return Move(
        key=f"decide-{outcome.key}",
        kind=MoveKind.DECIDE,
        to_phase=outcome.leads_to,
        to_cycle=case.cycle + outcome.opens_cycle,
        outcome=outcome.key,
        unmet=unmet if outcome.weighs_conditions else (),
    )


def _stops(case: CaseFacts, phase: Phase) -> Iterator[Move]:
    """Before the start a referral is withdrawn; from the start on, there is always a good ending."""
    if phase.key in {"referral", "intake"}:
        yield Move("withdraw", MoveKind.WITHDRAW, None, case.cycle)
    elif phase.key != "exit":
        yield Move("leave-early", MoveKind.LEAVE_EARLY, "exit", case.cycle)


def _ways_back(case: CaseFacts, phase: Phase) -> Iterator[Move]:
    """Earlier phases of this cycle, and from the beginning of a cycle to the phase that opened it."""
    for earlier in reversed(_passed_in_this_cycle(case, phase)):
        yield Move(f"back-to-{earlier.key}", MoveKind.BACK, earlier.key, case.cycle)
    if phase.key == "analysis" and case.cycle == 1:
        yield Move("back-to-start", MoveKind.BACK, "start", 0)
    elif phase.key in {"analysis", "planning"} and case.cycle > 1:
        yield Move("back-to-evaluation", MoveKind.BACK, "evaluation", case.cycle - 1)


def _passed_in_this_cycle(case: CaseFacts, phase: Phase) -> tuple[Phase, ...]:
    """A case in exit has passed the phase it left, and no phase beyond it."""
    last = phase.number - 1
    if phase.key == "exit" and case.exit_from:
        last = BY_KEY[case.exit_from].number
    return tuple(earlier for earlier in PHASES[:last] if earlier.repeats == (case.cycle > 0))


def may_reopen(case: CaseFacts, edition: Edition) -> bool:
    """Who comes back within the term of the edition goes on in the same case; later a new case begins."""
    term = edition.norm("reopening")
    return term is None or case.ended_on is None or (case.today - case.ended_on).days <= term


def _reopenings(case: CaseFacts) -> Iterator[Move]:
    """Back to the phase the case ended in; after an exit also a new cycle."""
    yield Move(f"reopen-in-{case.phase}", MoveKind.REOPEN, case.phase, case.cycle)
    if case.phase == "exit" and case.cycle > 0:
        yield Move("reopen-in-new-cycle", MoveKind.REOPEN, "analysis", case.cycle + 1)
