"""Who was taken away somewhere, and has no other place left to come in."""

from __future__ import annotations

from fasenwijzer.cases.models import OwnLogin, Representation
from fasenwijzer.people.models import Invitation, User


def leave(user: User | None) -> None:
    """Somebody was taken away somewhere: without a seat left, an open link stops working."""
    if user is None:
        return
    seats = (
        OwnLogin.objects.current().filter(user=user),
        Representation.objects.standing().filter(user=user),
        user.on_maps.filter(withdrawn_at=None),
    )
    if not any(seat.exists() for seat in seats):
        Invitation.objects.withdraw_for(user)
