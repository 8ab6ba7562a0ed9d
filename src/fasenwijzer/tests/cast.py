"""The named cast of the tests: the people of Oeverlicht and their clients. Everybody here is made up.

Jolanda guides Noor in team Oost, Ruben replaces her, Tamara leads the team; Bilal works in team West and has no
business with Noor. Ineke does intakes, Pieter guards privacy, Karin quality, Mees leads the project, Saar manages the
method, Anton administers. Idris has just been referred.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.cases.models import Assignment, Case, Client, PhaseEntry, Referral
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Location, Membership, Organisation, Team, User

PASSWORD = "reisgids-op-tafel"
LONG_AGO = date(2020, 1, 1)
TODAY = date(2026, 3, 10)
HOSTILE = "<script>alert('x')</script>"
"""What somebody may type in any field, and what then has to stay words."""


@pytest.fixture
def at() -> Any:
    """Set the clock: `at(2026, 3, 10, 10, 30)`. It is put back after the test."""

    def travel(*moment: int) -> None:
        clock.travel_to(datetime(*moment))  # type: ignore[misc,arg-type]

    yield travel
    clock.travel_back()


@pytest.fixture
def tuesday(at: Any) -> None:
    """It is Tuesday 10 March 2026, half past ten."""
    at(2026, 3, 10, 10, 30)


@pytest.fixture
def oeverlicht(db: None, tuesday: None) -> Organisation:
    """Oeverlicht is a demo: nobody needs a second factor there, so that a test can look at the pages behind it."""
    organisation = Organisation.objects.found(name="Oeverlicht", is_demo=True)
    Edition.publish_new(name="Oeverlicht 2026", base="standard", by=None)
    return organisation


@pytest.fixture
def for_real(oeverlicht: Organisation) -> None:
    """For once Oeverlicht is no demo; everything that is asked of a real organisation is asked."""
    Organisation.objects.update(is_demo=False)


@pytest.fixture
def oost(oeverlicht: Organisation) -> Team:
    return Team.form(name="Oost", location=Location.open(name="De Kade", by=None), by=None)


@pytest.fixture
def west(oeverlicht: Organisation) -> Team:
    return Team.form(name="West", location=Location.open(name="De Sluis", by=None), by=None)


@pytest.fixture
def colleague(oeverlicht: Organisation) -> Callable[..., User]:
    """`colleague("Jolanda Brandsma", Role.WORKER, team)` gives a user who holds that role since long ago."""

    def welcome(name: str, role: Role, team: Team | None = None) -> User:
        email = f"{name.split()[0].lower()}@fasenwijzer.example"
        user = User.objects.welcome(email=email, name=name, by=None, password=PASSWORD)
        Membership.grant(user=user, role=role, team=team, since=LONG_AGO, by=None)
        return user

    return welcome


@pytest.fixture
def jolanda(colleague: Callable[..., User], oost: Team) -> User:
    return colleague("Jolanda Brandsma", Role.WORKER, oost)


@pytest.fixture
def ruben(colleague: Callable[..., User], oost: Team) -> User:
    return colleague("Ruben Kist", Role.REPLACEMENT, oost)


@pytest.fixture
def bilal(colleague: Callable[..., User], west: Team) -> User:
    return colleague("Bilal Çelik", Role.WORKER, west)


@pytest.fixture
def ineke(colleague: Callable[..., User]) -> User:
    return colleague("Ineke Postma", Role.INTAKE_WORKER)


@pytest.fixture
def tamara(colleague: Callable[..., User], oost: Team) -> User:
    return colleague("Tamara de Wit", Role.TEAM_LEADER, oost)


@pytest.fixture
def karin(colleague: Callable[..., User]) -> User:
    return colleague("Karin Vos", Role.QUALITY_OFFICER)


@pytest.fixture
def pieter(colleague: Callable[..., User]) -> User:
    return colleague("Pieter Smit", Role.PRIVACY_OFFICER)


@pytest.fixture
def mees(colleague: Callable[..., User]) -> User:
    return colleague("Mees van Dam", Role.PROJECT_LEADER)


@pytest.fixture
def saar(colleague: Callable[..., User]) -> User:
    return colleague("Saar Blom", Role.METHOD_MANAGER)


@pytest.fixture
def anton(colleague: Callable[..., User]) -> User:
    return colleague("Anton Bakker", Role.ADMINISTRATOR)


@pytest.fixture
def idris(ineke: User) -> Case:
    """Referred last week by his neighbourhood team; still in phase 1."""
    client = Client.register(call_name="Idris", family_name="Warsame", born_year=1991, phone="06-00000021", by=ineke)
    return Referral.receive(
        client=client,
        by=ineke,
        arrived_on=date(2026, 3, 3),
        channel="phone",
        by_kind="referrer",
        by_name="Wijkteam Noord",
        request="Idris wil een eigen plek en weer werken.",
    ).case


@pytest.fixture
def noor(jolanda: User, oost: Team) -> Case:
    """Guided by Jolanda since a year, in the second round, carrying out her plan."""
    client = Client.register(
        call_name="Noor",
        family_name="Haverkamp",
        born_year=1991,
        born_month=5,
        born_day=2,
        phone="06-00000012",
        address="Wilgenstraat 12",
        by=jolanda,
    )
    case = Referral.receive(
        client=client,
        by=jolanda,
        arrived_on=date(2025, 1, 12),
        channel="in_person",
        by_kind="client",
        request="Noor wil rust in huis.",
        team=oost,
        legal_basis="wmo",
        setting="ambulatory",
    ).case
    Assignment.assign(case=case, user=jolanda, since=date(2025, 1, 12), by=jolanda)
    walk(case, jolanda, NOORS_WAY)
    return case


NOORS_WAY = [
    ("intake", 0, date(2025, 1, 20)),
    ("start", 0, date(2025, 2, 3)),
    ("analysis", 1, date(2025, 2, 17)),
    ("planning", 1, date(2025, 3, 17)),
    ("carrying_out", 1, date(2025, 4, 1)),
    ("evaluation", 1, date(2026, 1, 5)),
    ("analysis", 2, date(2026, 1, 16)),
    ("planning", 2, date(2026, 1, 27)),
    ("carrying_out", 2, date(2026, 2, 9)),
]


def walk(case: Case, by: User, way: list[tuple[str, int, date]]) -> None:
    """Let a case enter these phases (phase, cycle, on), without the records that the method asks for."""
    for phase, cycle, on in way:
        PhaseEntry.enter(case=case, phase=phase, cycle=cycle, on=on, came_by="advance", by=by)


def queries_of(browser: Browser, address: str) -> int:
    """How many queries this page asks, when what the application remembers is warm."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def some_time_ago(browser: Browser) -> None:
    """The password was typed a quarter of an hour ago; the login itself goes on."""
    session = browser.session
    for known in session["account_authentication_methods"]:
        known["at"] = time.time() - 15 * 60
    session.save()


@pytest.fixture
def browse(client: Browser) -> Callable[[User], Browser]:
    """`browse(jolanda)` gives a test browser in which she logged in just now."""

    def log_in(user: User) -> Browser:
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
        return client

    return log_in


def sent(form: Any, **other: Any) -> dict[str, Any]:
    """What a browser sends for a form as it was shown, with other answers where given."""
    shown = {name: form[name].value() for name in form.fields}
    texts = {name: form.fields[name].prepare_value(value) for name, value in shown.items()}
    return {name: value for name, value in {**texts, **other}.items() if value not in (None, False)}
