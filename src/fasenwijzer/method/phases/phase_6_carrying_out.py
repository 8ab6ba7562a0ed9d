"""Phase 6, carrying out: the client carries out the plan, and is supported in it.

Source: the intervention description, phase 6: progress talks at least every fortnight, learning, arranging, involving
the network and the neighbourhood, tuning with other helpers; and reporting on goals, by exception.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import AgreedDate, Condition, Norm, Phase


def progress_talk_was_held(case: CaseFacts) -> bool:
    """Client and worker have talked about how it goes, in this cycle."""
    return case.last_talk_on is not None


def every_goal_was_reported_on(case: CaseFacts) -> bool:
    """There is at least one report about each goal, so that there is something to look back on."""
    return case.plan.goals_without_report == 0


def the_last_progress_talk(case: CaseFacts) -> date:
    """The first talk is counted from the beginning of carrying out."""
    return max(case.last_talk_on or case.entered_on, case.entered_on)


def the_plan_without_evaluation_date(case: CaseFacts) -> date | None:
    """Only when the plan does not say when to look back, the norm does."""
    return None if case.plan.evaluation_on else case.plan.established_on


def the_agreed_evaluation(case: CaseFacts) -> date | None:
    return case.plan.evaluation_on


PHASE = Phase(
    number=6,
    key="carrying_out",
    talk="progress_talk",
    asks_for=("conversation", "journal_entry", "action_done", "network_member"),
    conditions=(
        Condition(progress_talk_was_held, may_be_hard=False),
        Condition(every_goal_was_reported_on),
    ),
    norms=(
        Norm("progress_talk", counted_from=the_last_progress_talk, days=14, is_a_talk=True),
        Norm("evaluation_after_plan", counted_from=the_plan_without_evaluation_date, days=182),
    ),
    dates=(AgreedDate("evaluation_date", on=the_agreed_evaluation),),
)
