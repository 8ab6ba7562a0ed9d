"""Phase 5, planning: the guidance plan, made together, from what the client wishes.

Source: the intervention description, phase 5: wishes, what is and what is not tackled now, the end goal, goals on
the way to it, priorities, actions, and who does what, the network included. Within 14 days after the person
description.
"""

from datetime import date, timedelta

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import Condition, Norm, Phase, TimelyCondition


def end_goal_is_stated(case: CaseFacts) -> bool:
    """There is one end goal."""
    return case.plan.end_goal_is_written


def plan_has_goals(case: CaseFacts) -> bool:
    """There is at least one goal on the way to the end goal."""
    return case.plan.goals > 0


def every_goal_comes_from_a_wish(case: CaseFacts) -> bool:
    """Each goal traces back to something the client wishes."""
    return case.plan.goals_without_wish == 0


def every_goal_has_an_action(case: CaseFacts) -> bool:
    """Each goal has at least one action with somebody who does it."""
    return case.plan.goals_without_action == 0


def every_wish_has_a_place(case: CaseFacts) -> bool:
    """Each open wish is in a goal, or is "not now" with a reason."""
    return case.plan.wishes_without_place == 0


def network_has_a_part(case: CaseFacts) -> bool:
    """Somebody from the network does something in the plan."""
    return case.plan.network_has_action


def evaluation_date_is_set(case: CaseFacts) -> bool:
    """It is agreed when to look back."""
    return case.plan.evaluation_on is not None


def plan_is_established(case: CaseFacts) -> bool:
    """The plan of this cycle stands; a provisional plan is not enough."""
    return case.plan.established_on is not None


def client_agrees_with_plan(case: CaseFacts) -> bool:
    """The client agrees, or somebody who may decide for the client."""
    return case.plan.agreed


def nobody_refuses_the_plan(case: CaseFacts) -> bool:
    """Nobody whose agreement was asked refuses: one of two parents, for instance."""
    return not case.plan.refused


def plan_came_in_time(case: CaseFacts, days: int) -> bool:
    """The plan was established within so many days, or there still is time to do so."""
    start = the_person_description(case)
    return start is None or (case.plan.established_on or case.today) <= start + timedelta(days=days)


def somebody_answered(case: CaseFacts) -> bool:
    return case.plan.agreed or case.plan.refused


def there_is_a_description(case: CaseFacts) -> bool:
    return case.description.established_on is not None


def the_person_description(case: CaseFacts) -> date | None:
    """The day the counting starts: the person description, but never before this cycle.

    A cycle that continues at planning keeps the description of an earlier one; it counts from its own beginning.
    """
    description = case.description.established_on
    return description and max(description, case.cycle_began_on or case.entered_on)


def the_person_description_without_plan(case: CaseFacts) -> date | None:
    return None if case.plan.established_on else the_person_description(case)


def the_provisional_plan(case: CaseFacts) -> date | None:
    return None if case.plan.established_on else case.plan.provisional_since


PROVISIONAL_PLAN = Norm("provisional_plan", counted_from=the_provisional_plan, days=42)
"""A provisional plan may be made before the first real plan, so it is watched from the start on."""

PHASE = Phase(
    number=5,
    key="planning",
    asks_for=("plan", "goal", "action", "not_now", "agreement", "plan_agreement"),
    conditions=(
        Condition(end_goal_is_stated),
        Condition(plan_has_goals),
        Condition(every_goal_comes_from_a_wish, concerns=plan_has_goals),
        Condition(every_goal_has_an_action, concerns=plan_has_goals),
        Condition(every_wish_has_a_place),
        Condition(network_has_a_part, may_be_hard=False),
        Condition(evaluation_date_is_set),
        Condition(plan_is_established),
        Condition(client_agrees_with_plan, may_be_hard=False),
        Condition(nobody_refuses_the_plan, may_be_hard=False, concerns=somebody_answered),
        TimelyCondition(plan_came_in_time, norm="plan_after_person_description", concerns=there_is_a_description),
    ),
    norms=(
        Norm("plan_after_person_description", counted_from=the_person_description_without_plan, days=14),
        PROVISIONAL_PLAN,
    ),
)
