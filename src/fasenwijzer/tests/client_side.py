"""Who stands beside Noor: she herself, her mother Ria, buurvrouw Gül, and whoever represents her. All made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.cases.models import Case, OwnLogin, Representation
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.tests.cast import LONG_AGO, PASSWORD

ADULT, CHILD = (1991, 5, 2), (2015, 5, 2)


@pytest.fixture
def login() -> Callable[[str], User]:
    """`login("Ria Haverkamp")` gives somebody with a login and nothing else."""

    def welcome(name: str) -> User:
        email = f"{name.split()[0].lower()}@fasenwijzer.example"
        return User.objects.welcome(email=email, name=name, by=None, password=PASSWORD)

    return welcome


@pytest.fixture
def noor_herself(noor: Case, login: Callable[[str], User], jolanda: User) -> User:
    """Noor, in her own place."""
    user = login("Noor Haverkamp")
    OwnLogin.give(case=noor, user=user, by=jolanda)
    return user


@pytest.fixture
def represent(noor: Case, login: Callable[[str], User], jolanda: User) -> Callable[..., User]:
    """`represent("Ria", Capacity.PARENT)` gives a user who represents Noor since long ago."""

    def begin(name: str, capacity: Capacity, **told: Any) -> User:
        user = login(name)
        held = {"since": LONG_AGO, "evidence": "uitspraak gezien"} | told
        Representation.begin(case=noor, name=name, capacity=capacity, user=user, by=jolanda, **held)
        return user

    return begin


@pytest.fixture
def gul(noor: Case, login: Callable[[str], User], jolanda: User) -> User:
    """The neighbour: Noor opened her appointments and the goals she helps with."""
    user = login("Gül Öztürk")
    member = NetworkMember.add(case=noor, by=jolanda, name="Gül Öztürk", relation="buurvrouw")
    member.let_in(user, by=jolanda)
    consent = Consent.ask(member=member, parts=[Part.AGENDA, Part.GOALS], since=date(2026, 3, 1), by=jolanda)
    consent.give(name="Noor Haverkamp", capacity=Capacity.CLIENT, on=date(2026, 3, 1), how="in gesprek", by=jolanda)
    return user


def is_born(case: Case, year: int, month: int = 5, day: int = 2) -> None:
    """From now on the client of this case was born then."""
    born = {"born_year": year, "born_month": month, "born_day": day}
    type(case.client).objects.filter(pk=case.client_id).update(**born)
    case.client.refresh_from_db()
