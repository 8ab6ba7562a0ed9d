"""Each condition, on the edge: what is just enough, and what is just not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fasenwijzer.method import keys
from fasenwijzer.method.edition import load
from fasenwijzer.method.facts import Admission, Areas, CaseFacts, Description, Farewell, LookingBack
from fasenwijzer.method.moves import met, missing
from fasenwijzer.method.phases import PHASES
from fasenwijzer.method.test_walking import everything_in_place

STANDARD = load("standard")
TODAY = date(2025, 6, 19)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)

NEVER_HARD = {
    *("referral_talk_was_held", "intake_talk_was_held", "intake_talk_is_caught_up", "progress_talk_was_held"),
    *("evaluation_talk_was_held", "exit_talk_was_held", "transfer_is_settled", "network_has_a_part"),
    *("admission_conditions_are_agreed", "client_agrees_with_person_description", "client_agrees_with_plan"),
    *("nobody_refuses_the_plan", "trial_has_run_its_time", "plan_came_in_time"),
}

# Facts that leave exactly one condition open, in a case in which everything else is in place.
JUST_NOT = [
    ("referral", "request_is_described", {"admission": Admission()}),
    ("referral", "referral_talk_was_held", {"last_talk_on": None}),
    ("referral", "referral_criteria_are_weighed", {"criteria_unweighed": ("one",)}),
    ("intake", "intake_talk_was_held", {"last_talk_on": None}),
    ("intake", "intake_criteria_are_weighed", {"criteria_unweighed": ("one",)}),
    ("intake", "trial_has_run_its_time", {"admission": Admission(trial_until=TOMORROW)}),
    ("start", "start_checklist_is_settled", {"checklist_open": ("one",)}),
    ("start", "admission_conditions_are_agreed", {"admission": Admission(terms_not_agreed=1)}),
    ("start", "intake_talk_is_caught_up", {"admission": Admission(urgent=True), "last_talk_on": None}),
    ("analysis", "every_life_area_is_described", {"areas": Areas(all=("one",), with_strength=frozenset({"one"}))}),
    ("analysis", "every_life_area_has_a_strength", {"areas": Areas(all=("one",), described=frozenset({"one"}))}),
    ("analysis", "wishes_are_named", {"wishes": 0}),
    ("analysis", "network_is_mapped", {"network_members": 0}),
    ("analysis", "coherence_is_described", {"description": Description(established_on=TODAY, agreed=True)}),
    (
        "analysis",
        "person_description_is_established",
        {"description": Description(coherence_is_written=True, agreed=True)},
    ),
    (
        "analysis",
        "client_agrees_with_person_description",
        {"description": Description(coherence_is_written=True, established_on=TODAY)},
    ),
    ("planning", "end_goal_is_stated", {"plan": {"end_goal_is_written": False}}),
    ("planning", "plan_has_goals", {"plan": {"goals": 0}}),
    ("planning", "every_goal_comes_from_a_wish", {"plan": {"goals_without_wish": 1}}),
    ("planning", "every_goal_has_an_action", {"plan": {"goals_without_action": 1}}),
    ("planning", "every_wish_has_a_place", {"plan": {"wishes_without_place": 1}}),
    ("planning", "network_has_a_part", {"plan": {"network_has_action": False}}),
    ("planning", "evaluation_date_is_set", {"plan": {"evaluation_on": None}}),
    ("planning", "plan_is_established", {"plan": {"established_on": None, "provisional_since": YESTERDAY}}),
    ("planning", "client_agrees_with_plan", {"plan": {"agreed": False}}),
    ("planning", "nobody_refuses_the_plan", {"plan": {"refused": True}}),
    (
        "planning",
        "plan_came_in_time",
        {
            "description": Description(established_on=TODAY - timedelta(days=15)),
            "cycle_began_on": TODAY - timedelta(days=40),
        },
    ),
    ("carrying_out", "progress_talk_was_held", {"last_talk_on": None}),
    ("carrying_out", "every_goal_was_reported_on", {"plan": {"goals_without_report": 1}}),
    ("evaluation", "evaluation_talk_was_held", {"last_talk_on": None}),
    (
        "evaluation",
        "every_goal_has_a_result",
        {"evaluation": LookingBack(goals_without_result=1, summary_is_written=True)},
    ),
    (
        "evaluation",
        "every_goal_was_looked_back_on",
        {"evaluation": LookingBack(goals_not_looked_back_on=1, summary_is_written=True)},
    ),
    ("evaluation", "general_evaluation_is_written", {"evaluation": LookingBack()}),
    ("evaluation", "evaluation_criteria_are_weighed", {"criteria_unweighed": ("one",)}),
    ("exit", "exit_checklist_is_settled", {"checklist_open": ("one",)}),
    ("exit", "aftercare_is_agreed", {"farewell": Farewell(network_part_is_written=True)}),
    ("exit", "network_knows_its_part", {"farewell": Farewell(aftercare_is_settled=True)}),
    (
        "exit",
        "transfer_is_settled",
        {"farewell": Farewell(aftercare_is_settled=True, network_part_is_written=True, transfer_is_open=True)},
    ),
    ("exit", "exit_talk_was_held", {"last_talk_on": None}),
]


def in_place(phase, **facts):
    """A case in which everything is in place, but for these facts."""
    number = keys.PHASE_KEYS.index(phase) + 1
    case = CaseFacts(today=TODAY, entered_on=YESTERDAY, phase=phase, cycle=1 if number >= 4 else 0)
    case = everything_in_place(case)
    if isinstance(changed := facts.get("plan"), dict):
        facts["plan"] = replace(case.plan, **changed)
    return replace(case, **facts)


def unmet(case):
    return [condition.key for condition in missing(case, STANDARD)]


@pytest.mark.parametrize("phase, key, facts", JUST_NOT, ids=[key for _, key, _ in JUST_NOT])
def test_one_thing_is_missing(phase, key, facts):
    case = in_place(phase, **facts)
    assert unmet(case) == [key]
    assert key not in [condition.key for condition in met(case, STANDARD)]


def test_no_condition_is_forgotten_here():
    assert [key for _, key, _ in JUST_NOT] == list(keys.CONDITIONS)


@pytest.mark.parametrize("phase", keys.PHASE_KEYS)
def test_everything_is_in_place(phase):
    case = in_place(phase)
    assert unmet(case) == []
    concern = [c.key for c in next(p for p in PHASES if p.key == phase).conditions if c.concerns(case)]
    assert [condition.key for condition in met(case, STANDARD)] == concern


@pytest.mark.parametrize(
    "phase, key",
    [
        ("intake", "trial_has_run_its_time"),
        ("start", "admission_conditions_are_agreed"),
        ("start", "intake_talk_is_caught_up"),
        ("planning", "every_goal_comes_from_a_wish"),
        ("planning", "nobody_refuses_the_plan"),
        ("planning", "plan_came_in_time"),
        ("exit", "transfer_is_settled"),
    ],
)
def test_what_does_not_concern_somebody_is_not_told_as_done(phase, key):
    """The file does not say that a client agreed to terms that nobody set."""
    bare = CaseFacts(today=TODAY, entered_on=YESTERDAY, phase=phase, cycle=1 if phase in ("planning", "exit") else 0)
    assert key not in unmet(bare)
    assert key not in [condition.key for condition in met(bare, STANDARD)]


@pytest.mark.parametrize(
    "phase, facts",
    [
        ("intake", {"admission": Admission(trial_until=TODAY)}),
        ("start", {"admission": Admission(urgent=True), "last_talk_on": TODAY}),
        ("start", {"last_talk_on": None}),
        (
            "analysis",
            {"areas": Areas(all=("one",), left_open=frozenset({"one"}), with_strength=frozenset({"one"}))},
        ),
        ("planning", {"description": Description()}),
        (
            "planning",
            {
                "description": Description(established_on=TODAY - timedelta(days=14)),
                "cycle_began_on": TODAY - timedelta(days=40),
            },
        ),
    ],
)
def test_this_is_just_enough(phase, facts):
    assert unmet(in_place(phase, **facts)) == []


def test_a_new_analysis_asks_for_a_new_person_description():
    kept = Description(coherence_is_written=True, established_on=YESTERDAY, agreed=True, of_this_cycle=False)
    asked = ["person_description_is_established", "client_agrees_with_person_description"]
    assert unmet(in_place("analysis", description=kept)) == asked
    assert unmet(in_place("planning", description=kept)) == []


def test_what_depends_on_people_or_time_is_never_hard():
    assert set(keys.CONDITIONS) - set(keys.CONDITIONS_THAT_MAY_BE_HARD) == NEVER_HARD


def test_a_norm_has_the_same_days_wherever_it_counts():
    days = {(norm.key, norm.days) for phase in PHASES for norm in phase.norms}
    assert len(days) == len(keys.NORMS) - len(keys.TERMS)
