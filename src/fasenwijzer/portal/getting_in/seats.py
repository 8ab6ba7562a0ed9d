"""Where somebody of the client's side comes in: as the client, as a representative, or from the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from fasenwijzer.cases.models import Case, OwnLogin, Representation
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User

CLIENT, REPRESENTATIVE, MEMBER = "client", "representative", "member"


@dataclass(frozen=True)
class Seat:
    """For whom it is, the login when there is one, and how a login gets it."""

    kind: str
    pk: int
    name: str
    user: User | None
    email: str
    take: Callable[[User, User], Any]


def seat_of(case: Case, kind: str, pk: int) -> Seat:
    """The seat in this file. Raises Http404 when there is none."""
    if kind == CLIENT:
        return _of_client(case)
    if kind == REPRESENTATIVE:
        one = get_object_or_404(Representation.objects.standing().select_related("user"), pk=pk, case=case)
        return Seat(kind, pk, one.name, one.user, "", lambda user, by: one.let_in(user, by=by))
    if kind == MEMBER:
        known = get_object_or_404(NetworkMember.objects.current().select_related("user"), pk=pk, case=case)
        return Seat(kind, pk, known.name, known.user, "", lambda user, by: known.let_in(user, by=by))
    raise Http404


def _of_client(case: Case) -> Seat:
    login, client = login_of(case), case.client
    user = login.user if login else None
    return Seat(CLIENT, 0, client.name, user, client.email, lambda new, by: OwnLogin.give(case=case, user=new, by=by))


def login_of(case: Case) -> OwnLogin | None:
    """The own login of the client that has no end."""
    return OwnLogin.objects.filter(client=case.client_id, until=None).select_related("user").first()


def closed_login_of(case: Case) -> OwnLogin | None:
    """The own login that was closed last, when there is no other now."""
    if login_of(case):
        return None
    return OwnLogin.objects.filter(client=case.client_id).select_related("user").last()


def logs_in_here(case: Case) -> list[User]:
    """Everybody of the client's side who has a login in this file."""
    here = (
        Q(own_login__client=case.client_id, own_login__until=None)
        | Q(representations__case=case, representations__withdrawn_at=None)
        | Q(on_maps__case=case, on_maps__withdrawn_at=None)
    )
    return list(User.objects.filter(here, is_active=True).distinct())


def logs_in_elsewhere(user: User, case: Case) -> bool:
    """Whether this login opens more than this file: then a worker of this file hands out no new way in."""
    own = OwnLogin.objects.filter(user=user).exclude(client=case.client_id)
    represents = Representation.objects.standing().filter(user=user).exclude(case=case)
    helps = NetworkMember.objects.standing().filter(user=user).exclude(case=case)
    return user.memberships.exists() or own.exists() or represents.exists() or helps.exists()
