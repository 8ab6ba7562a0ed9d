"""Which moves are open where, and what they ask."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fasenwijzer.method.edition import load, own_edition
from fasenwijzer.method.facts import Admission, CaseFacts
from fasenwijzer.method.moves import MoveKind, Verdict, find, judge, met, missing, open_moves
from fasenwijzer.method.own import Own
from fasenwijzer.method.test_walking import everything_in_place

STANDARD = load("standard")
TODAY = date(2025, 3, 12)


def in_phase(phase, cycle=0, **facts):
    return CaseFacts(today=TODAY, entered_on=TODAY, phase=phase, cycle=cycle, **facts)


def keys_of(case):
    return [move.key for move in open_moves(case, STANDARD)]


@pytest.mark.parametrize(
    "case, expected",
    [
        (
            in_phase("referral"),
            ["decide-intake", "decide-urgent_admission", "decide-referral_elsewhere", "decide-rejection", "withdraw"],
        ),
        (
            in_phase("intake"),
            [
                *("decide-admission", "decide-waiting_list", "decide-trial", "decide-conditional_admission"),
                *("decide-referral_elsewhere", "decide-rejection", "withdraw", "back-to-referral"),
            ],
        ),
        (in_phase("start"), ["advance-to-analysis", "leave-early", "back-to-intake", "back-to-referral"]),
        (in_phase("analysis", 1), ["advance-to-planning", "leave-early", "back-to-start"]),
        (in_phase("analysis", 2), ["advance-to-planning", "leave-early", "back-to-evaluation"]),
        (in_phase("planning", 1), ["advance-to-carrying_out", "leave-early", "back-to-analysis"]),
        (
            in_phase("planning", 2),
            ["advance-to-carrying_out", "leave-early", "back-to-analysis", "back-to-evaluation"],
        ),
        (
            in_phase("evaluation", 1),
            [
                *("decide-round_off", "decide-continue_at_analysis", "decide-continue_at_planning", "leave-early"),
                *("back-to-carrying_out", "back-to-planning", "back-to-analysis"),
            ],
        ),
        (
            in_phase("exit", 1),
            ["close", "back-to-evaluation", "back-to-carrying_out", "back-to-planning", "back-to-analysis"],
        ),
        (in_phase("exit", 1, exit_from="planning"), ["close", "back-to-planning", "back-to-analysis"]),
        (in_phase("exit", 0, exit_from="start"), ["close", "back-to-start", "back-to-intake", "back-to-referral"]),
        (in_phase("intake", ended=True), ["reopen-in-intake"]),
        (in_phase("exit", 2, ended=True), ["reopen-in-exit", "reopen-in-new-cycle"]),
        (in_phase("exit", 0, ended=True), ["reopen-in-exit"]),
        (in_phase("exit", 0, ended=True, ended_on=TODAY - timedelta(days=182)), ["reopen-in-exit"]),
        (in_phase("exit", 0, ended=True, ended_on=TODAY - timedelta(days=183)), []),
    ],
    ids=lambda value: f"{value.phase} {value.cycle}{' ended' * value.ended}" if isinstance(value, CaseFacts) else "",
)
def test_moves_that_are_open(case, expected):
    assert keys_of(case) == expected


def test_a_move_never_listed_twice():
    for case in (in_phase("planning", 2), in_phase("analysis", 2), in_phase("start")):
        assert len(keys_of(case)) == len(set(keys_of(case)))


def test_the_waiting_list_keeps_the_case_in_intake_and_is_not_offered_again():
    move = find(in_phase("intake"), "decide-waiting_list", STANDARD)
    assert (move.to_phase, move.to_cycle) == ("intake", 0)
    waiting = in_phase("intake", admission=Admission(waiting_since=TODAY))
    assert "decide-waiting_list" not in keys_of(waiting)
    assert "decide-admission" in keys_of(waiting)


def test_the_first_analysis_opens_the_first_cycle():
    move = find(in_phase("start"), "advance-to-analysis", STANDARD)
    assert (move.to_phase, move.to_cycle) == ("analysis", 1)


def test_continuing_opens_the_next_cycle():
    evaluation = in_phase("evaluation", 2)
    assert find(evaluation, "decide-continue_at_planning", STANDARD).to_cycle == 3
    assert find(evaluation, "decide-round_off", STANDARD).to_cycle == 2


def test_reopening_and_going_back_name_the_right_cycle():
    closed = in_phase("exit", 2, ended=True)
    assert find(closed, "reopen-in-exit", STANDARD).to_cycle == 2
    assert find(closed, "reopen-in-new-cycle", STANDARD).to_cycle == 3
    assert find(in_phase("analysis", 3), "back-to-evaluation", STANDARD).to_cycle == 2
    assert find(in_phase("analysis", 1), "back-to-start", STANDARD).to_cycle == 0
    assert find(in_phase("exit", 2), "back-to-planning", STANDARD).to_cycle == 2


def test_going_on_with_everything_in_place_needs_no_reason():
    case = everything_in_place(in_phase("planning", 1))
    move = find(case, "advance-to-carrying_out", STANDARD)
    assert missing(case, STANDARD) == ()
    assert not move.needs_reason
    assert judge(case, move, STANDARD) == Verdict.GO


def test_going_on_past_advice_needs_a_reason():
    case = in_phase("planning", 1)
    move = find(case, "advance-to-carrying_out", STANDARD)
    assert judge(case, move, STANDARD) == Verdict.REASON_ASKED
    assert judge(case, move, STANDARD, "   ") == Verdict.REASON_ASKED
    assert judge(case, move, STANDARD, "Rudi wil beginnen.") == Verdict.GO


def test_a_decision_always_needs_a_reason():
    case = everything_in_place(in_phase("evaluation", 1))
    assert all(move.needs_reason for move in open_moves(case, STANDARD) if move.kind == MoveKind.DECIDE)


def test_a_hard_condition_blocks_and_says_so():
    edition = own_edition("standard", Own(hard=dict.fromkeys(["every_goal_has_a_result"], True)))
    case = replace(everything_in_place(in_phase("evaluation", 1)), evaluation=in_phase("x").evaluation)
    case = replace(case, evaluation=replace(case.evaluation, goals_without_result=1, summary_is_written=True))
    move = find(case, "decide-round_off", edition)
    assert [unmet.key for unmet in move.blocked_by] == ["every_goal_has_a_result"]
    assert move.blocked_by[0].missing
    assert judge(case, move, edition, "toch") == Verdict.BLOCKED
    assert judge(case, find(case, "leave-early", edition), edition, "Rudi stopt.") == Verdict.GO


def test_urgent_admission_does_not_wait_for_a_form_but_the_intake_talk_is_caught_up():
    strict = own_edition(
        "standard", Own(hard=dict.fromkeys(["request_is_described", "referral_criteria_are_weighed"], True))
    )
    case = in_phase("referral", criteria_unweighed=("several_life_areas",))
    move = find(case, "decide-urgent_admission", strict)
    assert (move.to_phase, move.unmet) == ("start", ())
    started = in_phase("start", admission=Admission(urgent=True))
    assert "intake_talk_is_caught_up" in [unmet.key for unmet in missing(started, STANDARD)]
    talked = replace(started, last_talk_on=TODAY)
    assert "intake_talk_is_caught_up" in [condition.key for condition in met(talked, STANDARD)]


def test_a_stale_move_is_not_open():
    page_was_of = in_phase("analysis", 1)
    move = find(page_was_of, "advance-to-planning", STANDARD)
    assert judge(in_phase("planning", 1), move, STANDARD, "nog een keer") == Verdict.NOT_OPEN
    assert judge(in_phase("analysis", 2), find(page_was_of, "advance-to-planning", STANDARD), STANDARD) == (
        Verdict.NOT_OPEN
    )
    assert find(page_was_of, "advance-to-the-moon", STANDARD) is None


def test_what_is_missing_says_about_what():
    case = in_phase("referral", criteria_unweighed=("several_life_areas",))
    about = {unmet.key: unmet.about for unmet in missing(case, STANDARD)}
    assert about["referral_criteria_are_weighed"] == ("several_life_areas",)


def test_hard_conditions_come_first():
    edition = own_edition("standard", Own(hard=dict.fromkeys(["plan_is_established"], True)))
    assert missing(in_phase("planning", 1), edition)[0].key == "plan_is_established"
