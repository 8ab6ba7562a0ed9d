"""Phase 7, evaluation: looking back together. Is it still right, and how does it go on?

Source: the intervention description, phase 7: a talk, a weighing, a decision; the report becomes part of the plan.
Per goal: how did it go, what did it bring, what now. Reached goals are kept in practice, not thrown away.
The sources say "back to phase 4, the planning phase" while phase 4 is the analysis: client and worker choose.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import AgreedDate, Condition, Decision, Norm, Outcome, Phase
from fasenwijzer.method.phases.phase_6_carrying_out import the_plan_without_evaluation_date


def evaluation_talk_was_held(case: CaseFacts) -> bool:
    """The client was there when we looked back."""
    return case.last_talk_on is not None


def every_goal_has_a_result(case: CaseFacts) -> bool:
    """Each goal is reached, partly reached, not reached or let go."""
    return case.evaluation.goals_without_result == 0


def every_goal_was_looked_back_on(case: CaseFacts) -> bool:
    """Process, effect and action are written for each goal."""
    return case.evaluation.goals_not_looked_back_on == 0


def general_evaluation_is_written(case: CaseFacts) -> bool:
    """The cycle as a whole is summed up."""
    return case.evaluation.summary_is_written


def evaluation_criteria_are_weighed(case: CaseFacts) -> bool:
    """Goals, match, readiness to act, request against offer: every criterion has an answer."""
    return not case.criteria_unweighed


def the_unweighed_criteria(case: CaseFacts) -> tuple[str, ...]:
    return case.criteria_unweighed


def the_agreed_evaluation_still_to_be_held(case: CaseFacts) -> date | None:
    return case.plan.evaluation_on if case.last_talk_on is None else None


def the_plan_still_to_be_looked_back_on(case: CaseFacts) -> date | None:
    return the_plan_without_evaluation_date(case) if case.last_talk_on is None else None


PHASE = Phase(
    number=7,
    key="evaluation",
    talk="evaluation_talk",
    has_criteria=True,
    asks_for=("conversation", "evaluation", "goal_evaluation", "weighing", "decision"),
    conditions=(
        Condition(evaluation_talk_was_held, may_be_hard=False),
        Condition(every_goal_has_a_result),
        Condition(every_goal_was_looked_back_on),
        Condition(general_evaluation_is_written),
        Condition(evaluation_criteria_are_weighed, about=the_unweighed_criteria),
    ),
    norms=(Norm("evaluation_after_plan", counted_from=the_plan_still_to_be_looked_back_on, days=182, is_a_talk=True),),
    dates=(AgreedDate("evaluation_date", on=the_agreed_evaluation_still_to_be_held, is_a_talk=True),),
    decision=Decision(
        (
            Outcome("round_off", leads_to="exit"),
            Outcome("continue_at_analysis", leads_to="analysis", opens_cycle=True),
            Outcome("continue_at_planning", leads_to="planning", opens_cycle=True),
        )
    ),
)
