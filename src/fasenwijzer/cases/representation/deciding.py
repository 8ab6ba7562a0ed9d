"""Who decides about a file now: the client, and who does so with or for the client, at this age.

Asked anew each time: a term ends, a right is taken away, somebody turns 12, 16 or 18, and what was said before by who
does not decide any more holds nobody up (domain.md, section 9). A person is a login, not a name: two may share one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Stage, abilities_as, stage_of
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.own_login.models import OwnLogin
from fasenwijzer.cases.representation.models import Representation

TOGETHER = (Stage.UNDER_12, Stage.FROM_12)


@dataclass(frozen=True)
class Decider:
    """One person, and the login if there is one; who has none can't answer in the own place."""

    name: str
    capacity: Capacity
    user_id: int | None

    @property
    def is_client(self) -> bool:
        return self.capacity is Capacity.CLIENT


@dataclass(frozen=True)
class Deciders:
    """Of one file, the client first."""

    people: tuple[Decider, ...]
    together: bool
    """Whether a yes is needed of each: under 16 of all with authority, from 12 of the child too (Jeugdwet 7.3.4)."""

    @property
    def logins(self) -> frozenset[int]:
        return frozenset(one.user_id for one in self.people if one.user_id)

    def enough(self, yes: Iterable[int]) -> bool:
        """Whether these logins together are enough to agree."""
        said = set(yes)
        if self.together:
            return bool(self.people) and all(one.user_id in said for one in self.people)
        return bool(self.logins & said)


def deciders_of(case: Case) -> Deciders:
    """Who decides about this file at this moment. Two queries."""
    return deciders_of_each([case])[case.pk]


def deciders_of_each(cases: Iterable[Case]) -> dict[int, Deciders]:
    """The same for each file, by its number. Two queries."""
    cases = list(cases)
    logins = dict(
        OwnLogin.objects.current().filter(client__in={case.client_id for case in cases}).values_list("client", "user")
    )
    held: dict[int, list[Representation]] = {}
    for one in Representation.objects.current().filter(case__in=cases):
        held.setdefault(one.case_id, []).append(one)
    return {case.pk: _deciders(case, logins.get(case.client_id), held.get(case.pk, [])) for case in cases}


def _deciders(case: Case, login: int | None, held: list[Representation]) -> Deciders:
    stage = stage_of(case.client.age_on(clock.today()))
    client = [Decider(case.client.name, Capacity.CLIENT, login)]
    others = [Decider(one.name, Capacity(one.capacity), one.user_id) for one in held]
    people: dict[object, Decider] = {}
    for one in [*client, *others]:
        if OwnAbility.DECIDE in abilities_as(one.capacity, stage):
            people.setdefault(one.user_id or (one.name, one.capacity), one)
    return Deciders(tuple(people.values()), stage in TOGETHER)
