"""As whom somebody of the client's side reads the reports."""

from __future__ import annotations

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.readers import Reader, Side
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User


def on_map(case: Case, user: User) -> NetworkMember | None:
    """Who this login is on the map of this file; None for who does not stand on it."""
    found: NetworkMember | None = NetworkMember.objects.current().filter(case=case, user=user).first()
    return found


def reader_of(case: Case, reach: Reach, user: User) -> Reader:
    """For whom the client opened the reports, reads along as who represents the client does; others the own words."""
    if reach.is_client:
        return Reader(Side.CLIENT, login=user)
    member = on_map(case, user)
    person = member.pk if member else None
    if reach.can(OwnAbility.SEE_JOURNAL):
        return Reader.representing(person, reach.areas, user)
    return Reader.around(person, user)
