"""Two whole cases walk their own way: dates, norms and reasons come out as they were."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from fasenwijzer.method.edition import load, own_edition
from fasenwijzer.method.facts import Areas, CaseFacts, Description
from fasenwijzer.method.moves import Verdict, due, find, judge, missing
from fasenwijzer.method.own import Own
from fasenwijzer.method.rhythm import gaps
from fasenwijzer.method.test_walking import AREAS, after, everything_in_place

STANDARD = load("standard")
MONTHLY = own_edition("standard", Own(norms={"analysis_talk": 31}))

RUDI = (
    ("2025-01-17", "decide-intake", ("intake", 0)),
    ("2025-01-24", "decide-waiting_list", ("intake", 0)),
    ("2025-02-26", "decide-admission", ("start", 0)),
    ("2025-03-12", "advance-to-analysis", ("analysis", 1)),
    ("2025-04-11", "advance-to-planning", ("planning", 1)),
    ("2025-05-01", "advance-to-carrying_out", ("carrying_out", 1)),
    ("2025-10-02", "advance-to-evaluation", ("evaluation", 1)),
    ("2025-10-06", "decide-continue_at_analysis", ("analysis", 2)),
    ("2025-10-24", "advance-to-planning", ("planning", 2)),
    ("2025-11-04", "advance-to-carrying_out", ("carrying_out", 2)),
    ("2026-04-16", "advance-to-evaluation", ("evaluation", 2)),
    ("2026-04-17", "decide-round_off", ("exit", 2)),
    ("2026-06-01", "close", ("exit", 2)),
)
TYMEK = (
    ("2025-02-12", "decide-intake", ("intake", 0)),
    ("2025-02-21", "decide-trial", ("intake", 0)),
    ("2025-04-14", "decide-admission", ("start", 0)),
    ("2025-04-25", "advance-to-analysis", ("analysis", 1)),
    ("2025-07-04", "advance-to-planning", ("planning", 1)),
    ("2025-07-16", "advance-to-carrying_out", ("carrying_out", 1)),
    ("2026-01-14", "advance-to-evaluation", ("evaluation", 1)),
    ("2026-01-16", "decide-continue_at_planning", ("planning", 2)),
    ("2026-01-28", "advance-to-carrying_out", ("carrying_out", 2)),
    ("2026-07-08", "advance-to-evaluation", ("evaluation", 2)),
    ("2026-07-10", "decide-round_off", ("exit", 2)),
    ("2026-09-11", "close", ("exit", 2)),
)


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize("began, history", [("2025-01-14", RUDI), ("2025-02-03", TYMEK)], ids=["Rudi", "Tymek"])
def test_a_whole_case_can_be_walked(began, history):
    case = CaseFacts(today=day(began), entered_on=day(began))
    for on, key, place in history:
        case = everything_in_place(replace(case, today=day(on)))
        move = find(case, key, STANDARD)
        assert judge(case, move, STANDARD, "zoals besloten") == Verdict.GO
        assert move.unmet == ()
        case = after(case, move)
        assert (case.phase, case.cycle) == place
    assert case.ended


def in_planning(cycle, described, planned, began, today, *, of_this_cycle=True):
    case = CaseFacts(
        today=day(today), entered_on=day(described), phase="planning", cycle=cycle, cycle_began_on=day(began)
    )
    return replace(
        everything_in_place(case),
        description=Description(established_on=day(described), agreed=True, of_this_cycle=of_this_cycle),
        plan=replace(everything_in_place(case).plan, established_on=day(planned) if planned else None),
    )


def late(case):
    return "plan_came_in_time" in [unmet.key for unmet in missing(case, STANDARD)]


def test_rudis_first_plan_came_six_days_late_and_asks_for_the_reason():
    case = in_planning(1, "2025-04-11", None, "2025-03-12", "2025-05-01")
    [plan] = [item for item in due(case, STANDARD) if item.key == "plan_after_person_description"]
    assert (plan.due_on, plan.days_left, plan.days_over) == (day("2025-04-25"), -6, 6)
    finished = in_planning(1, "2025-04-11", "2025-05-01", "2025-03-12", "2025-05-01")
    assert [unmet.key for unmet in missing(finished, STANDARD)] == ["plan_came_in_time"]
    move = find(finished, "advance-to-carrying_out", STANDARD)
    assert judge(finished, move, STANDARD) == Verdict.REASON_ASKED


def test_rudis_second_plan_came_in_time():
    case = in_planning(2, "2025-10-24", "2025-11-04", "2025-10-06", "2025-11-04")
    assert not late(case)


def test_tymeks_second_plan_counts_from_the_cycle_because_the_description_stays():
    description, began = "2025-07-04", "2026-01-16"
    assert not late(in_planning(2, description, "2026-01-28", began, "2026-01-28", of_this_cycle=False))
    assert late(in_planning(2, description, "2026-01-31", began, "2026-01-31", of_this_cycle=False))


def test_without_the_norm_no_plan_is_late():
    relaxed = own_edition("standard", Own(norms={"plan_after_person_description": None}))
    case = in_planning(1, "2025-04-11", "2025-05-01", "2025-03-12", "2025-05-01")
    assert missing(case, relaxed) == ()


@pytest.mark.parametrize(
    "norm, talks, expected",
    [
        (7, "2025-03-13 2025-03-20 2025-04-01 2025-04-08", [("2025-03-20", "2025-04-01", 12)]),
        (
            14,
            "2025-05-08 2025-05-22 2025-06-05 2025-06-19 2025-07-10 2025-07-24 2025-08-07 2025-08-21 2025-09-11 "
            "2025-09-25",
            [("2025-06-19", "2025-07-10", 21), ("2025-08-21", "2025-09-11", 21)],
        ),
        (
            14,
            "2025-11-13 2025-11-27 2025-12-11 2025-12-23 2026-01-08 2026-01-22 2026-02-05 2026-02-19 2026-03-05 "
            "2026-03-19 2026-04-02",
            [("2025-12-23", "2026-01-08", 16)],
        ),
        (31, "2025-05-07 2025-06-04 2025-07-02", []),
        (
            14,
            "2026-02-11 2026-02-25 2026-03-11 2026-03-25 2026-04-08 2026-04-22 2026-05-06 2026-05-20 2026-06-03 "
            "2026-06-17 2026-07-01",
            [],
        ),
    ],
    ids=["Rudi analysis", "Rudi cycle 1", "Rudi cycle 2", "Tymek analysis", "Tymek cycle 2"],
)
def test_gaps_between_talks(norm, talks, expected):
    held = [day(text) for text in talks.split()]
    assert [(str(gap.since), str(gap.until), gap.days) for gap in gaps(reversed(held), norm)] == expected


def test_tymek_is_within_the_monthly_norm_where_the_standard_would_ask_attention():
    case = CaseFacts(
        today=day("2025-06-03"),
        entered_on=day("2025-04-25"),
        phase="analysis",
        cycle=1,
        last_talk_on=day("2025-05-07"),
        next_talk_on=day("2025-06-04"),
    )
    monthly, weekly = due(case, MONTHLY)[0], due(case, STANDARD)[0]
    assert (monthly.days_left, monthly.is_planned_in_time) == (4, True)
    assert (weekly.days_over, weekly.is_planned_in_time) == (20, False)


def test_areas_without_a_strength_are_named():
    seen = frozenset(AREAS) - {"mental_health"}
    case = everything_in_place(
        CaseFacts(today=day("2025-04-11"), entered_on=day("2025-03-12"), phase="analysis", cycle=1)
    )
    case = replace(case, areas=Areas(all=AREAS, described=frozenset(AREAS), with_strength=seen))
    [unmet] = missing(case, STANDARD)
    assert (unmet.key, unmet.about, unmet.hard) == ("every_life_area_has_a_strength", ("mental_health",), False)


def test_a_father_who_refuses_does_not_stop_the_plan():
    case = everything_in_place(
        CaseFacts(today=day("2025-07-16"), entered_on=day("2025-07-04"), phase="planning", cycle=1)
    )
    case = replace(case, plan=replace(case.plan, refused=True))
    assert [unmet.key for unmet in missing(case, STANDARD)] == ["nobody_refuses_the_plan"]
    move = find(case, "advance-to-carrying_out", STANDARD)
    assert judge(case, move, STANDARD, "Vader gaat akkoord met starten.") == Verdict.GO


def test_the_dates_of_both_cases_are_in_order():
    for history in (RUDI, TYMEK):
        assert all(one[0] < next_one[0] for one, next_one in pairwise(history))
