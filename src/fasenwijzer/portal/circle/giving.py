"""Who gave something to whom, seen from the client: the map of the network counts both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fasenwijzer.cases.models import Case, OwnLogin
from fasenwijzer.network.models import Direction, NetworkMember
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.portal.circle.models import CircleLine


def is_client(case: Case, user: User) -> bool:
    """Whether this login is, or was, the client's own."""
    return OwnLogin.objects.filter(client=case.client_id, user=user).exists()


def given_between(line: CircleLine) -> tuple[NetworkMember, str] | None:
    """The person on the map, and which way it went; None for what went between two others, or to nobody yet.

    What somebody does without being asked is done for the client.
    """
    doer, other = line.doer, line.by if line.kind == "asks" else line.taken_by
    if doer is None:
        return None
    if is_client(line.case, doer):
        return _on_the_map(line.case, other, Direction.GIVES) if other else None
    if line.kind == "does" or (other and is_client(line.case, other)):
        return _on_the_map(line.case, doer, Direction.GETS)
    return None


def _on_the_map(case: Case, user: User, direction: str) -> tuple[NetworkMember, str] | None:
    member = NetworkMember.objects.standing().filter(case=case, user=user).first()
    return (member, direction) if member else None
