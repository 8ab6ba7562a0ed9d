"""When somebody of the client's side may fill in the inventory: at the start and at every evaluation, each once."""

from __future__ import annotations

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.risks.inventories.forms import likely_moment
from fasenwijzer.risks.inventories.models import is_decided, round_of
from fasenwijzer.risks.inventories.parts import InventoryMoment
from fasenwijzer.risks.models import Inventory


def open_moment(case: Case, user: User) -> str:
    """The moment for which this person may still hand in a view; empty when there is none now.

    Who comes in halfway a round and never looked in it may do so once, in between.
    """
    today = clock.today()
    cycle, moment = round_of(case, today), likely_moment(case, today)
    made = set(Inventory.objects.handed_in_by(user, case).filter(cycle=cycle).values_list("moment", flat=True))
    if moment in made or (made and moment == InventoryMoment.BETWEEN) or is_decided(case, cycle):
        return ""
    return str(moment)


def is_asked(case: Case, reach: Reach, user: User) -> bool:
    """At a start or an evaluation it is asked; in between it may."""
    if not reach.can(OwnAbility.FILL_IN_RISKS) or case.ended:
        return False
    return open_moment(case, user) in (InventoryMoment.START, InventoryMoment.EVALUATION)
