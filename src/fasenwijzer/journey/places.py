"""Where the work of a phase is done, and where what is missing can be filled in."""

from __future__ import annotations

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.method.phases import BY_KEY

A = Ability

ROOMS: dict[str, tuple[str, ...]] = {
    "referral": ("cases:referral", "journal:plan-conversation", "letters:letters"),
    "intake": ("cases:intake", "journal:plan-conversation", "letters:letters"),
    "start": ("cases:start", "plan:plan"),
    "analysis": ("analysis:description", "analysis:strengths", "network:network", "journal:plan-conversation"),
    "planning": ("plan:plan", "analysis:description"),
    "carrying_out": ("journal:report", "plan:plan", "journal:plan-conversation", "network:network"),
    "evaluation": ("evaluations:evaluation", "plan:plan", "journal:plan-conversation"),
    "exit": ("exits:exit", "network:network", "journal:plan-conversation", "letters:letters"),
}
"""The pages with the work of each phase, the most important first."""

TALK, PLAN, AREAS = "journal:plan-conversation", "plan:plan", "analysis:description"
PLACES: dict[str, tuple[str, Ability]] = {
    "request_is_described": ("cases:referral", A.WRITE_REFERRAL),
    "referral_talk_was_held": (TALK, A.PLAN_CONVERSATIONS),
    "referral_criteria_are_weighed": ("cases:weigh", A.WRITE_REFERRAL),
    "intake_talk_was_held": (TALK, A.PLAN_CONVERSATIONS),
    "intake_criteria_are_weighed": ("cases:weigh", A.WRITE_REFERRAL),
    "trial_has_run_its_time": ("cases:intake", A.WRITE_REFERRAL),
    "start_checklist_is_settled": ("cases:start", A.WRITE_START),
    "admission_conditions_are_agreed": ("cases:start", A.WRITE_START),
    "intake_talk_is_caught_up": (TALK, A.PLAN_CONVERSATIONS),
    "every_life_area_is_described": (AREAS, A.WRITE_ANALYSIS),
    "every_life_area_has_a_strength": ("analysis:strengths", A.WRITE_ANALYSIS),
    "wishes_are_named": (AREAS, A.WRITE_ANALYSIS),
    "network_is_mapped": ("network:network", A.WRITE_NETWORK),
    "coherence_is_described": (AREAS, A.WRITE_ANALYSIS),
    "person_description_is_established": (AREAS, A.WRITE_ANALYSIS),
    "client_agrees_with_person_description": (AREAS, A.WRITE_ANALYSIS),
    "end_goal_is_stated": (PLAN, A.WRITE_PLAN),
    "plan_has_goals": (PLAN, A.WRITE_PLAN),
    "every_goal_comes_from_a_wish": (PLAN, A.WRITE_PLAN),
    "every_goal_has_an_action": (PLAN, A.WRITE_PLAN),
    "every_wish_has_a_place": (PLAN, A.WRITE_PLAN),
    "network_has_a_part": (PLAN, A.WRITE_PLAN),
    "evaluation_date_is_set": (PLAN, A.WRITE_PLAN),
    "plan_is_established": (PLAN, A.WRITE_PLAN),
    "client_agrees_with_plan": (PLAN, A.WRITE_PLAN),
    "nobody_refuses_the_plan": (PLAN, A.WRITE_PLAN),
    "plan_came_in_time": (PLAN, A.WRITE_PLAN),
    "progress_talk_was_held": (TALK, A.PLAN_CONVERSATIONS),
    "every_goal_was_reported_on": ("journal:report", A.WRITE_JOURNAL),
    "evaluation_talk_was_held": (TALK, A.PLAN_CONVERSATIONS),
    "every_goal_has_a_result": ("evaluations:evaluation", A.WRITE_EVALUATION),
    "every_goal_was_looked_back_on": ("evaluations:evaluation", A.WRITE_EVALUATION),
    "general_evaluation_is_written": ("evaluations:evaluation", A.WRITE_EVALUATION),
    "evaluation_criteria_are_weighed": ("evaluations:evaluation", A.WRITE_EVALUATION),
    "exit_checklist_is_settled": ("exits:exit", A.WRITE_EXIT),
    "aftercare_is_agreed": ("exits:exit", A.WRITE_EXIT),
    "network_knows_its_part": ("exits:exit", A.WRITE_EXIT),
    "transfer_is_settled": ("exits:exit", A.WRITE_EXIT),
    "exit_talk_was_held": (TALK, A.PLAN_CONVERSATIONS),
}
"""For every condition the page where it can be met, and the ability that page asks for."""

DUE_PLACES = {
    "referral_decision": "journey:next",
    "intake_decision": "journey:next",
    "waiting_list_contact": "cases:note-waiting-contact",
    "trial_end": "journey:next",
    "analysis_talk": TALK,
    "progress_talk": TALK,
    "plan_after_person_description": PLAN,
    "provisional_plan": PLAN,
    "evaluation_after_plan": "evaluations:evaluation",
    "evaluation_date": "evaluations:evaluation",
    "aftercare_contact": "exits:exit",
    "incident_measure": "risks:safety",
    "calamity_report": "risks:safety",
    "rights_request": "cases:requests",
}
"""For every norm and agreed date the page where it is answered."""


def place_to_meet(case: Case, condition: str, abilities: frozenset[Ability]) -> str:
    """The address where this condition can be met, or nothing for who may not write there."""
    name, ability = PLACES.get(condition, ("", A.SEE_CASE))
    if not name or ability not in abilities:
        return ""
    where = address(name, case.pk) or address(name, case.pk, case.phase)
    return f"{where}?kind={BY_KEY[case.phase].talk}" if name == TALK else where


def is_met_by_a_talk(condition: str) -> bool:
    """Whether a conversation is what this condition asks for."""
    return PLACES.get(condition, ("",))[0] == TALK


def place_to_answer(case_id: int, due: str) -> str:
    """The address where what is due can be done; the file itself when there is no better one."""
    return address(DUE_PLACES.get(due, ""), case_id) or address("journey:dossier", case_id)
