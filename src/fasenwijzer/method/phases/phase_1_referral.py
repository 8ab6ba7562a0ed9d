"""Phase 1, referral: the first contact. Does what we offer suit what this person asks?

Source: the intervention description, phase 1. A referral comes by phone, in writing or in person; from the
person, family or a referrer. It is weighed on criteria of the team's own, and ends with a decision.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import ENDED, Condition, Decision, Norm, Outcome, Phase


def request_is_described(case: CaseFacts) -> bool:
    """There is a request for help, in the words of the person."""
    return case.admission.request_is_written


def referral_talk_was_held(case: CaseFacts) -> bool:
    """Somebody has spoken with the person, and not only about the person."""
    return case.last_talk_on is not None


def referral_criteria_are_weighed(case: CaseFacts) -> bool:
    """Every criterion and contra-indication of the edition has an answer."""
    return not case.criteria_unweighed


def the_unweighed_criteria(case: CaseFacts) -> tuple[str, ...]:
    return case.criteria_unweighed


def the_day_of_referral(case: CaseFacts) -> date:
    return case.entered_on


PHASE = Phase(
    number=1,
    key="referral",
    talk="referral_talk",
    has_criteria=True,
    asks_for=("referral", "conversation", "weighing", "decision"),
    conditions=(
        Condition(request_is_described),
        Condition(referral_talk_was_held, may_be_hard=False),
        Condition(referral_criteria_are_weighed, about=the_unweighed_criteria),
    ),
    norms=(Norm("referral_decision", counted_from=the_day_of_referral),),
    decision=Decision(
        (
            Outcome("intake", leads_to="intake"),
            # All eight phases are passed, also by somebody who needs a place tonight: the case goes on at the
            # start, and the start asks for the intake talk to be caught up (`intake_talk_is_caught_up`).
            Outcome("urgent_admission", leads_to="start", weighs_conditions=False),
            Outcome("referral_elsewhere", leads_to=ENDED),
            Outcome("rejection", leads_to=ENDED),
        )
    ),
)
