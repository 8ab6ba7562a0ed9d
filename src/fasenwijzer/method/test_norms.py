"""What is due when, and because of what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasenwijzer.method import keys
from fasenwijzer.method.edition import load, own_edition
from fasenwijzer.method.facts import Admission, CaseFacts, Description, Farewell, Plan
from fasenwijzer.method.moves import due
from fasenwijzer.method.own import Own
from fasenwijzer.method.test_walking import records

STANDARD = load("standard")
TODAY = date(2025, 6, 19)


def ago(days):
    return TODAY - timedelta(days=days)


def in_phase(phase, cycle=0, entered=30, **facts):
    return CaseFacts(today=TODAY, entered_on=ago(entered), phase=phase, cycle=cycle, **facts)


def days_left(case, edition=STANDARD):
    return {item.key: item.days_left for item in due(case, edition)}


@pytest.mark.parametrize(
    "case, expected",
    [
        (in_phase("referral"), {}),
        (in_phase("intake"), {}),
        (in_phase("intake", admission=Admission(waiting_since=ago(10))), {"waiting_list_contact": 4}),
        (
            in_phase("intake", admission=Admission(waiting_since=ago(30), last_waiting_contact_on=ago(16))),
            {"waiting_list_contact": -2},
        ),
        (in_phase("intake", admission=Admission(trial_until=ago(-5))), {"trial_end": 5}),
        (in_phase("start", plan=Plan(provisional_since=ago(2))), {"provisional_plan": 40}),
        (in_phase("analysis", 1, entered=3), {"analysis_talk": 4}),
        (in_phase("analysis", 1, last_talk_on=ago(9)), {"analysis_talk": -2}),
        (
            in_phase("analysis", 1, last_talk_on=TODAY, description=Description(established_on=ago(4))),
            {"analysis_talk": 7, "plan_after_person_description": 10},
        ),
        (
            in_phase("analysis", 2, 0, description=Description(established_on=ago(200), of_this_cycle=False)),
            {"analysis_talk": 7},
        ),
        (
            in_phase("planning", 1, 4, description=Description(established_on=ago(4))),
            {"plan_after_person_description": 10},
        ),
        (in_phase("planning", 1, 4, plan=Plan(established_on=TODAY)), {}),
        (
            in_phase("carrying_out", 1, 30, plan=Plan(established_on=ago(31), evaluation_on=ago(-90))),
            {"progress_talk": -16, "evaluation_date": 90},
        ),
        (
            in_phase("carrying_out", 1, 31, last_talk_on=ago(1), plan=Plan(established_on=ago(31))),
            {"progress_talk": 13, "evaluation_after_plan": 151},
        ),
        (in_phase("evaluation", 1, plan=Plan(evaluation_on=ago(2))), {"evaluation_date": -2}),
        (in_phase("evaluation", 1, last_talk_on=ago(1), plan=Plan(evaluation_on=ago(2))), {}),
        (in_phase("exit", 1, farewell=Farewell(next_aftercare_on=ago(-14))), {"aftercare_contact": 14}),
        (in_phase("exit", 1, ended=True, farewell=Farewell(next_aftercare_on=ago(-14))), {"aftercare_contact": 14}),
        (in_phase("intake", ended=True, admission=Admission(waiting_since=ago(50), trial_until=ago(3))), {}),
    ],
)
def test_what_is_due(case, expected):
    assert days_left(case) == expected


def test_a_norm_without_default_counts_when_an_organisation_sets_it():
    quick = own_edition("standard", Own(norms={"referral_decision": 7, "intake_decision": 21}))
    assert days_left(in_phase("referral", entered=5), quick) == {"referral_decision": 2}
    assert days_left(in_phase("intake", entered=25), quick) == {"intake_decision": -4}
    assert days_left(in_phase("intake", admission=Admission(decided=True)), quick) == {}


def test_a_planned_talk_is_shown_with_what_is_due():
    case = in_phase("carrying_out", 1, last_talk_on=ago(10), next_talk_on=ago(-3))
    [talk] = due(case, STANDARD)
    assert talk.planned_on == ago(-3)
    assert talk.is_planned_in_time
    assert due(replace(case, next_talk_on=ago(-4)), STANDARD)[0].is_planned_in_time
    assert not due(replace(case, next_talk_on=ago(-5)), STANDARD)[0].is_planned_in_time


def test_a_planned_evaluation_answers_the_date_of_the_plan_and_the_norm():
    planned = {"next_talk_on": ago(-2)}
    agreed = in_phase("evaluation", 1, plan=Plan(established_on=ago(100), evaluation_on=ago(-2)), **planned)
    by_norm = in_phase("evaluation", 1, plan=Plan(established_on=ago(170)), **planned)
    assert [(item.key, item.is_planned_in_time) for item in due(agreed, STANDARD)] == [("evaluation_date", True)]
    assert [(item.key, item.planned_on) for item in due(by_norm, STANDARD)] == [("evaluation_after_plan", ago(-2))]
    assert due(replace(by_norm, last_talk_on=TODAY), STANDARD) == ()


@given(records)
def test_what_is_due_adds_up_and_the_most_pressing_comes_first(written):
    for phase in keys.PHASE_KEYS:
        items = due(replace(in_phase(phase, 1), **written), STANDARD)
        assert list(items) == sorted(items, key=lambda item: item.due_on)
        for item in items:
            assert item.due_on == item.counted_from + timedelta(days=item.norm_days or 0)
            assert item.due_on == TODAY + timedelta(days=item.days_left)


@given(st.sampled_from(keys.PHASE_KEYS), records)
def test_without_norms_only_agreed_dates_are_due(phase, written):
    silent = own_edition("standard", Own(norms=dict.fromkeys(keys.NORMS)))
    found = {item.key for item in due(replace(in_phase(phase, 1), **written), silent)}
    assert found <= set(keys.AGREED_DATES)
