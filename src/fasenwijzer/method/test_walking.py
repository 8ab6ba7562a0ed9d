"""Walking through the phases in every possible way: no sequence of moves may reach an impossible state."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from fasenwijzer.method import keys
from fasenwijzer.method.edition import load, own_edition
from fasenwijzer.method.facts import Admission, Areas, CaseFacts, Description, Farewell, LookingBack, Plan
from fasenwijzer.method.moves import Move, MoveKind, Verdict, judge, open_moves
from fasenwijzer.method.own import Own
from fasenwijzer.method.phases import BY_KEY, PHASES

FIRST_DAY = date(2025, 1, 14)
STANDARD = load("standard")
EVERYTHING_HARD = own_edition("standard", Own(hard=dict.fromkeys(keys.CONDITIONS_THAT_MAY_BE_HARD, True)))
AREAS = tuple(area.key for area in STANDARD.life_areas)

days = st.none() | st.dates(FIRST_DAY, FIRST_DAY + timedelta(days=900))
few = st.integers(0, 2)
some_keys = st.lists(st.sampled_from(["one", "two"]), unique=True).map(tuple)
some_areas = st.frozensets(st.sampled_from(AREAS))

records = st.fixed_dictionaries(
    {
        "last_talk_on": days,
        "next_talk_on": days,
        "criteria_unweighed": some_keys,
        "checklist_open": some_keys,
        "wishes": few,
        "network_members": few,
        "areas": st.builds(
            Areas, all=st.just(AREAS), described=some_areas, left_open=some_areas, with_strength=some_areas
        ),
        "description": st.builds(
            Description,
            coherence_is_written=st.booleans(),
            established_on=days,
            of_this_cycle=st.booleans(),
            agreed=st.booleans(),
        ),
        "plan": st.builds(
            Plan,
            end_goal_is_written=st.booleans(),
            goals=few,
            goals_without_wish=few,
            goals_without_action=few,
            goals_without_report=few,
            wishes_without_place=few,
            network_has_action=st.booleans(),
            evaluation_on=days,
            provisional_since=days,
            established_on=days,
            agreed=st.booleans(),
            refused=st.booleans(),
        ),
        "evaluation": st.builds(
            LookingBack, goals_without_result=few, goals_not_looked_back_on=few, summary_is_written=st.booleans()
        ),
        "farewell": st.builds(
            Farewell,
            aftercare_is_settled=st.booleans(),
            next_aftercare_on=days,
            network_part_is_written=st.booleans(),
            transfer_is_open=st.booleans(),
        ),
    }
)
"""Everything that may or may not be written down, wherever the case stands."""


def after(case: CaseFacts, move: Move, on: date | None = None) -> CaseFacts:
    """The case as it stands right after a move: what the journey package records, in facts."""
    on = on or case.today
    admission = case.admission
    if move.kind == MoveKind.DECIDE and case.phase in {"referral", "intake"}:
        admission = Admission(
            request_is_written=True,
            decided=case.phase == "intake",
            waiting_since=on if move.outcome == "waiting_list" else None,
            trial_until=on + timedelta(days=38) if move.outcome == "trial" else None,
            urgent=move.outcome == "urgent_admission",
            terms_not_agreed=2 if move.outcome == "conditional_admission" else 0,
        )
    if move.to_phase is None:
        return replace(case, today=on, ended=True, admission=admission)
    left_for_exit = move.to_phase == "exit" and case.phase != "exit"
    return replace(
        case,
        today=on,
        entered_on=on,
        phase=move.to_phase,
        cycle=move.to_cycle,
        cycle_began_on=case.cycle_began_on if move.to_cycle == case.cycle else on,
        ended=False,
        exit_from=case.phase if left_for_exit else case.exit_from,
        admission=admission,
    )


def is_possible(case: CaseFacts) -> bool:
    """What may never be otherwise, whatever people do."""
    number = BY_KEY[case.phase].number
    cycle_fits = case.cycle == 0 if number <= 3 else case.cycle >= 1 or number == 8
    return cycle_fits and (not case.ended or case.phase in {"referral", "intake", "exit"})


def everything_in_place(case: CaseFacts) -> CaseFacts:
    """The same case on a day when every condition of every phase is met."""
    talked = case.today
    return replace(
        case,
        last_talk_on=talked,
        criteria_unweighed=(),
        checklist_open=(),
        wishes=1,
        network_members=1,
        admission=replace(case.admission, request_is_written=True, trial_until=None, terms_not_agreed=0),
        areas=Areas(all=AREAS, described=frozenset(AREAS), with_strength=frozenset(AREAS)),
        description=Description(coherence_is_written=True, established_on=talked, agreed=True),
        plan=Plan(
            end_goal_is_written=True,
            goals=2,
            network_has_action=True,
            evaluation_on=talked,
            established_on=talked,
            agreed=True,
        ),
        evaluation=LookingBack(summary_is_written=True),
        farewell=Farewell(aftercare_is_settled=True, network_part_is_written=True),
    )


class Walk(RuleBasedStateMachine):
    """Somebody makes any open move, on any day, with anything written down, in an edition as strict as can be."""

    def __init__(self) -> None:
        super().__init__()
        self.case = CaseFacts(today=FIRST_DAY, entered_on=FIRST_DAY)

    @rule(
        written=records,
        later=st.integers(0, 40),
        strict=st.booleans(),
        reason=st.sampled_from(["", "because we agreed so"]),
        choice=st.data(),
    )
    def move(self, written: dict[str, object], later: int, strict: bool, reason: str, choice: st.DataObject) -> None:
        edition = EVERYTHING_HARD if strict else STANDARD
        before = replace(self.case, today=self.case.today + timedelta(days=later), **written)  # type: ignore[arg-type]
        move = choice.draw(st.sampled_from(open_moves(before, edition)))
        verdict = judge(before, move, edition, reason)
        assert verdict == expected_verdict(move, reason)
        self.case = after(before, move) if verdict == Verdict.GO else before
        if verdict == Verdict.GO:
            assert_step_is_allowed(before, move, self.case)

    @invariant()
    def the_state_is_possible(self) -> None:
        assert is_possible(self.case)

    @invariant()
    def there_is_always_a_move_that_nothing_blocks(self) -> None:
        assert any(not move.blocked_by for move in open_moves(self.case, EVERYTHING_HARD))

    @invariant()
    def an_end_can_be_reached(self) -> None:
        assert can_end(self.case)


def expected_verdict(move: Move, reason: str) -> Verdict:
    """Hard conditions block, whatever the reason; everything else is open with a reason."""
    if any(condition.hard for condition in move.unmet):
        return Verdict.BLOCKED
    return Verdict.REASON_ASKED if move.needs_reason and not reason else Verdict.GO


def assert_step_is_allowed(before: CaseFacts, move: Move, now: CaseFacts) -> None:
    """What may never happen in one step."""
    here, there = BY_KEY[before.phase].number, BY_KEY[now.phase].number
    if move.kind == MoveKind.BACK:
        assert now.cycle <= before.cycle
        assert (now.cycle, there) < (before.cycle, here) or (now.cycle == before.cycle and there < here)
    if now.cycle > before.cycle:
        opened_first = (here, there, now.cycle) == (3, 4, 1)
        again = move.outcome in {"continue_at_analysis", "continue_at_planning"} or move.key == "reopen-in-new-cycle"
        assert opened_first or (again and now.cycle == before.cycle + 1)
    if now.cycle == before.cycle and there > here + 1:
        assert move.outcome == "urgent_admission" or move.kind == MoveKind.LEAVE_EARLY
    if now.ended:
        ends = {"withdraw", "close", "decide-rejection", "decide-referral_elsewhere"}
        assert move.key in ends


def can_end(case: CaseFacts, steps: int = 3) -> bool:
    """Whether the case can end within a few steps, when people do what is asked."""
    if case.ended:
        return True
    ready = everything_in_place(case)
    ways = [move for move in open_moves(ready, EVERYTHING_HARD) if not move.blocked_by and move.kind != MoveKind.BACK]
    return steps > 0 and any(can_end(after(ready, move), steps - 1) for move in ways)


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.key)
def test_every_outcome_leads_somewhere(phase):
    for outcome in phase.decision.outcomes if phase.decision else ():
        assert outcome.leads_to is None or outcome.leads_to in BY_KEY


@given(records)
def test_advice_never_blocks(written):
    for phase in PHASES:
        cycle = 1 if phase.number >= 4 else 0
        case = CaseFacts(today=FIRST_DAY, entered_on=FIRST_DAY, phase=phase.key, cycle=cycle)
        case = replace(case, **written)
        for move in open_moves(case, STANDARD):
            assert judge(case, move, STANDARD, "a reason") == Verdict.GO


@given(records)
def test_a_hard_condition_blocks_until_it_is_met(written):
    for phase in PHASES:
        cycle = 1 if phase.number >= 4 else 0
        case = replace(CaseFacts(today=FIRST_DAY, entered_on=FIRST_DAY, phase=phase.key, cycle=cycle), **written)
        for move in open_moves(case, EVERYTHING_HARD):
            if move.blocked_by:
                assert judge(case, move, EVERYTHING_HARD, "a reason") == Verdict.BLOCKED
                assert judge(everything_in_place(case), move, EVERYTHING_HARD, "a reason") == Verdict.GO
