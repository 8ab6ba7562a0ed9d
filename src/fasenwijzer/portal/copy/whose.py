"""For whom a copy is made: as whom, how far that reaches today, and with which login, if any."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Reach, abilities_as, stage_of
from fasenwijzer.access.roles import Scope
from fasenwijzer.cases.models import Case, RightsRequest
from fasenwijzer.cases.rights.models import Channel
from fasenwijzer.cases.safety_notes.now import hidden_in
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Whose:
    """user: None when somebody asked without a login; then there are no messages and no own requests in it."""

    case: Case
    reach: Reach
    name: str
    user: User | None = None


def may_hear(whose: Whose, words: str, *, by_id: int | None = None, named_by: str = "") -> bool:
    """Whether these words may stand in the copy: they name no secret address but one's own, or are the own words."""
    if named_by and named_by == (whose.case.client.first_name if whose.reach.is_client else whose.name):
        return True
    if whose.user:
        return may_be_told(whose.user, whose.case, words, by_id=by_id)
    return all(one.of_client and whose.reach.is_client for one in hidden_in(whose.case, words))


def of_oneself(case: Case, reach: Reach, user: User) -> Whose:
    return Whose(case, reach, case.client.name if reach.is_client else user.name, user)


def of_who_asked(asked: RightsRequest, case: Case) -> Whose | None:
    """For who asked, as the table says today; None when this capacity reads no whole file at this age any more."""
    capacity = Capacity(asked.capacity)
    abilities = abilities_as(capacity, stage_of(case.client.age_on(clock.today())))
    if OwnAbility.ASK not in abilities:
        return None
    scope = Scope.OWN if capacity is Capacity.CLIENT else Scope.REPRESENTATION
    user = asked.by if asked.channel == Channel.PORTAL else None
    return Whose(case, Reach(scope, capacity, abilities), asked.asked_by, user)
