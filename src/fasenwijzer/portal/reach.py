"""How far somebody of the client's side comes in a file, at this moment: asked anew for every page."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Reach, Stage, abilities_as, stage_of
from fasenwijzer.access.roles import Scope
from fasenwijzer.cases.models import Case, OwnLogin, Representation
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User


def reaches_of(user: User, case: Case) -> list[Reach]:
    """Every capacity in which the user stands in this file today, the widest first. A colleague has none."""
    if user.roles:
        return []
    today = clock.today()
    stage = stage_of(case.client.age_on(today))
    found = [*_own(user, case, stage, today), *_represented(user, case, stage, today), *_helping(user, case, stage)]
    return sorted((reach for reach in found if reach.abilities), key=lambda reach: -len(reach.abilities))


def places_of(user: User) -> list[tuple[Case, Reach]]:
    """Every file in which the user may come in today, with the widest reach in it. Most people have one."""
    own = Q(client__in=OwnLogin.objects.current().filter(user=user).values("client"))
    represented = Q(pk__in=Representation.objects.current().filter(user=user).values("case"))
    helped = Q(pk__in=NetworkMember.objects.current().filter(user=user).values("case"))
    found = ((case, reaches_of(user, case)) for case in Case.objects.whole().filter(own | represented | helped))
    return [(case, reaches[0]) for case, reaches in found if reaches]


def _own(user: User, case: Case, stage: Stage, today: date) -> list[Reach]:
    own = OwnLogin.objects.on(today).filter(user=user, client=case.client_id).exists()
    return [Reach(Scope.OWN, Capacity.CLIENT, abilities_as(Capacity.CLIENT, stage))] if own else []


def _represented(user: User, case: Case, stage: Stage, today: date) -> list[Reach]:
    held = Representation.objects.on(today).filter(user=user, case=case).prefetch_related("areas", "parts")
    return [_representing(one, stage) for one in held]


def _representing(one: Representation, stage: Stage) -> Reach:
    capacity = Capacity(one.capacity)
    areas = frozenset(one.area_keys) if capacity is Capacity.ATTORNEY and one.area_keys else None
    return Reach(Scope.REPRESENTATION, capacity, abilities_as(capacity, stage, one.part_keys), areas)


def _helping(user: User, case: Case, stage: Stage) -> list[Reach]:
    """Somebody on the map: with a consent that holds, parts of it; without, nothing."""
    members = NetworkMember.objects.current().filter(user=user, case=case)
    held = [one for one in Consent.objects.current().whole().filter(member__in=members, case=case) if one.holds]
    if not held:
        return []
    parts = {part for one in held for part in one.part_keys}
    return [Reach(Scope.CONSENT, Capacity.NETWORK_MEMBER, abilities_as(Capacity.NETWORK_MEMBER, stage, parts))]


def reach_for(reaches: list[Reach], ability: OwnAbility) -> Reach | None:
    """The widest capacity in which this can be done."""
    return next((reach for reach in reaches if reach.can(ability)), None)


def words_of(user: User) -> list[str]:
    """As whom somebody of the client's side comes in, in words: one line a file."""
    return [f"{reach.capacity.label} ({case.client.name})" for case, reach in places_of(user)]
