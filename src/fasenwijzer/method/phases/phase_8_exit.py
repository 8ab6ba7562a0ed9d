"""Phase 8, exit: a good ending.

Source: the intervention description, phase 8: preparing the farewell, aftercare, a warm transfer, the part of the
network, the exit talk and how satisfied the client is. The case is closed with a reason; aftercare may follow.
"""

from datetime import date

from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import AgreedDate, Condition, Phase


def exit_checklist_is_settled(case: CaseFacts) -> bool:
    """Every item is done, or left out with a reason."""
    return not case.checklist_open


def aftercare_is_agreed(case: CaseFacts) -> bool:
    """Aftercare has dates, or it is written down that the client does not want any."""
    return case.farewell.aftercare_is_settled


def network_knows_its_part(case: CaseFacts) -> bool:
    """It is written down who does what when we are no longer there."""
    return case.farewell.network_part_is_written


def transfer_is_settled(case: CaseFacts) -> bool:
    """A transfer has the client's consent and a first talk together. Met when there is no transfer."""
    return not case.farewell.transfer_is_open


def there_is_a_transfer(case: CaseFacts) -> bool:
    return case.farewell.has_transfer


def exit_talk_was_held(case: CaseFacts) -> bool:
    """Client and worker have said goodbye in a talk."""
    return case.last_talk_on is not None


def the_open_items(case: CaseFacts) -> tuple[str, ...]:
    return case.checklist_open


def the_next_aftercare(case: CaseFacts) -> date | None:
    return case.farewell.next_aftercare_on


PHASE = Phase(
    number=8,
    key="exit",
    talk="exit_talk",
    has_checklist=True,
    asks_for=("checklist", "aftercare", "transfer", "network_afterwards", "exit_interview", "closure"),
    conditions=(
        Condition(exit_checklist_is_settled, about=the_open_items),
        Condition(aftercare_is_agreed),
        Condition(network_knows_its_part),
        Condition(transfer_is_settled, may_be_hard=False, concerns=there_is_a_transfer),
        Condition(exit_talk_was_held, may_be_hard=False),
    ),
    dates=(AgreedDate("aftercare_contact", on=the_next_aftercare),),
)
