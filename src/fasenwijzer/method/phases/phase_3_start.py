"""Phase 3, start: getting the guidance going, with arrangements that are made only once.

Source: the intervention description, phase 3: awaiting the indication, moving in; more for admission than for
ambulatory guidance, so the edition has a checklist for each setting. The first cycle opens after this phase.
"""

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import Condition, Phase
from fasenwijzer.method.phases.phase_5_planning import PROVISIONAL_PLAN


def start_checklist_is_settled(case: CaseFacts) -> bool:
    """Every item is done, or left out with a reason."""
    return not case.checklist_open


def admission_conditions_are_agreed(case: CaseFacts) -> bool:
    """After a conditional admission the client has agreed to each term. Met without terms."""
    return case.admission.terms_not_agreed == 0


def intake_talk_is_caught_up(case: CaseFacts) -> bool:
    """Somebody who came in by urgent admission still gets the intake talk. Met for everybody else."""
    return not case.admission.urgent or case.last_talk_on is not None


def there_are_terms(case: CaseFacts) -> bool:
    return case.admission.has_terms


def it_began_urgently(case: CaseFacts) -> bool:
    return case.admission.urgent


def the_open_items(case: CaseFacts) -> tuple[str, ...]:
    return case.checklist_open


PHASE = Phase(
    number=3,
    key="start",
    talk="intake_talk",
    has_checklist=True,
    asks_for=("checklist", "admission_term", "conversation"),
    conditions=(
        Condition(start_checklist_is_settled, about=the_open_items),
        Condition(admission_conditions_are_agreed, may_be_hard=False, concerns=there_are_terms),
        Condition(intake_talk_is_caught_up, may_be_hard=False, concerns=it_began_urgently),
    ),
    norms=(PROVISIONAL_PLAN,),
)
