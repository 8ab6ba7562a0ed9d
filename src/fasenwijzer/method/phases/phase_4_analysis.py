"""Phase 4, analysis: who is this person, on every life area? Strengths as much as what is hard.

Source: the intervention description, phase 4. The person explores, alone and in talks; others may add. Extra
attention goes to the network, because the worker is there for a while only; and to how things hang together,
because that decides what can be tackled apart. It ends with the person description.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import Condition, Norm, Phase
from fasenwijzer.method.phases.phase_5_planning import PROVISIONAL_PLAN, the_person_description_without_plan


def every_life_area_is_described(case: CaseFacts) -> bool:
    """Each life area is described, or left open on purpose with a reason."""
    return not the_areas_not_described(case)


def every_life_area_has_a_strength(case: CaseFacts) -> bool:
    """There is something strong to build on in each life area."""
    return not the_areas_without_strength(case)


def wishes_are_named(case: CaseFacts) -> bool:
    """The client has named at least one wish: a plan without a wish is somebody else's plan."""
    return case.wishes > 0


def network_is_mapped(case: CaseFacts) -> bool:
    """The people around the client are on the map."""
    return case.network_members > 0


def coherence_is_described(case: CaseFacts) -> bool:
    """How things hang together is written down."""
    return case.description.coherence_is_written


def person_description_is_established(case: CaseFacts) -> bool:
    """The person description of this cycle is finished for now."""
    return case.description.established_on is not None and case.description.of_this_cycle


def client_agrees_with_person_description(case: CaseFacts) -> bool:
    """The client recognises the description of this cycle and agrees with it."""
    return case.description.agreed and case.description.of_this_cycle


def the_areas_not_described(case: CaseFacts) -> tuple[str, ...]:
    seen = case.areas.described | case.areas.left_open
    return tuple(area for area in case.areas.all if area not in seen)


def the_areas_without_strength(case: CaseFacts) -> tuple[str, ...]:
    return tuple(area for area in case.areas.all if area not in case.areas.with_strength)


def the_last_analysis_talk(case: CaseFacts) -> date:
    """The first talk is counted from the beginning of the analysis."""
    return max(case.last_talk_on or case.entered_on, case.entered_on)


def a_new_person_description_without_plan(case: CaseFacts) -> date | None:
    """The time for the plan begins to run with the description, also when the analysis goes on for a while."""
    return the_person_description_without_plan(case) if case.description.of_this_cycle else None


PHASE = Phase(
    number=4,
    key="analysis",
    talk="analysis_talk",
    asks_for=("conversation", "area_note", "strength", "wish", "network_member", "person_description"),
    conditions=(
        Condition(every_life_area_is_described, about=the_areas_not_described),
        Condition(every_life_area_has_a_strength, about=the_areas_without_strength),
        Condition(wishes_are_named),
        Condition(network_is_mapped),
        Condition(coherence_is_described),
        Condition(person_description_is_established),
        Condition(client_agrees_with_person_description, may_be_hard=False),
    ),
    norms=(
        Norm("analysis_talk", counted_from=the_last_analysis_talk, days=7, is_a_talk=True),
        Norm("plan_after_person_description", counted_from=a_new_person_description_without_plan, days=14),
        PROVISIONAL_PLAN,
    ),
)
