"""As whom somebody of the client's side reads the reports."""

from __future__ import annotations

from fasenwijzer.access.client_side import Capacity, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.readers import THE_CLIENT, Reader
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User


def on_map(case: Case, user: User) -> NetworkMember | None:
    """Who this login is on the map of this file; None for who does not stand on it."""
    found: NetworkMember | None = NetworkMember.objects.current().filter(case=case, user=user).first()
    return found


def reader_of(case: Case, reach: Reach, user: User) -> Reader:
    """Somebody of the network reads the own words and what was shared by name, also when the reports are open."""
    if reach.is_client:
        return THE_CLIENT
    member = on_map(case, user)
    if reach.capacity is not Capacity.NETWORK_MEMBER:
        return Reader.representing(member.pk if member else None, reach.areas)
    return Reader.around(member.pk if member else None)
