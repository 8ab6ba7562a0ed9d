"""Phase 2, intake: meeting each other. Do the request and the offer fit, and does this person want it?

Source: the intervention description, phase 2. Waiting list and trial are decisions on the way: the case
stays in the intake, and a second decision follows.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import ENDED, AgreedDate, Condition, Decision, Norm, Outcome, Phase


def intake_talk_was_held(case: CaseFacts) -> bool:
    """The person and the organisation have met."""
    return case.last_talk_on is not None


def intake_criteria_are_weighed(case: CaseFacts) -> bool:
    """Fit of offer and request, motivation, fit with the group: every criterion has an answer."""
    return not case.criteria_unweighed


def trial_has_run_its_time(case: CaseFacts) -> bool:
    """The agreed end of the trial has come. Met when there is no trial."""
    return case.admission.trial_until is None or case.admission.trial_until <= case.today


def there_is_a_trial(case: CaseFacts) -> bool:
    return case.admission.trial_until is not None


def the_unweighed_criteria(case: CaseFacts) -> tuple[str, ...]:
    return case.criteria_unweighed


def the_beginning_of_an_undecided_intake(case: CaseFacts) -> date | None:
    return None if case.admission.decided else case.entered_on


def the_last_contact_while_waiting(case: CaseFacts) -> date | None:
    """Somebody who waits is not forgotten: the counting starts again with every contact."""
    since = case.admission.waiting_since
    return since and max(since, case.admission.last_waiting_contact_on or since)


def the_end_of_the_trial(case: CaseFacts) -> date | None:
    return case.admission.trial_until


PHASE = Phase(
    number=2,
    key="intake",
    talk="intake_talk",
    has_criteria=True,
    asks_for=("conversation", "weighing", "waiting_list", "trial", "decision"),
    conditions=(
        Condition(intake_talk_was_held, may_be_hard=False),
        Condition(intake_criteria_are_weighed, about=the_unweighed_criteria),
        # Never hard: a trial that does not work out must be able to end before its date.
        Condition(trial_has_run_its_time, may_be_hard=False, concerns=there_is_a_trial),
    ),
    norms=(
        Norm("intake_decision", counted_from=the_beginning_of_an_undecided_intake),
        Norm("waiting_list_contact", counted_from=the_last_contact_while_waiting, days=14),
    ),
    dates=(AgreedDate("trial_end", on=the_end_of_the_trial),),
    decision=Decision(
        (
            Outcome("admission", leads_to="start"),
            Outcome("waiting_list", leads_to="intake"),
            Outcome("trial", leads_to="intake"),
            Outcome("conditional_admission", leads_to="start"),
            Outcome("referral_elsewhere", leads_to=ENDED),
            Outcome("rejection", leads_to=ENDED),
        )
    ),
)
