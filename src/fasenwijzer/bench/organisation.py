"""The organisation around the made-up people: locations, teams, colleagues, and how many lives of which age."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.contrib.auth.hashers import make_password
from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.bench.heap import Heap
from fasenwijzer.bench.lives import live
from fasenwijzer.bench.pen import Pen
from fasenwijzer.bench.talking import Talking
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Location, Membership, Organisation, Team, User

PASSWORD = "reisgids-op-tafel"  # noqa: S105  # published; these colleagues exist in a demo only
YEARS = 5
A_TEAM, A_LOCATION, A_CASELOAD = 15, 4, 5
"""Workers in a team, teams on a location, running files of a worker: 600 workers for 3,000 files."""
LONG_AGO = date(2010, 1, 1)
A_PORTION = 250
NotedDown = Callable[[int, int], None]


@dataclass(frozen=True)
class Crowd:
    """How many people, of whom how many now; `talks` and `reports`: how much was written about each, about."""

    clients: int
    active: int
    seed: int = 1
    talks: int = 50
    reports: int = 200

    @classmethod
    def of(cls, clients: int, seed: int = 1, talks: int = 50, reports: int = 200) -> Crowd:
        """One in ten now, as an organisation of five years has; a small one has more."""
        return cls(clients, max(clients // 10, min(clients, 60)), seed, talks, reports)


@dataclass(frozen=True)
class House:
    """Who works where, by number."""

    teams: list[int]
    workers: dict[int, list[int]]
    edition: int


def build(crowd: Crowd, told: NotedDown = lambda done, many: None) -> House:
    """Found the organisation and pour its people in; always the same ones for a seed. Only where nobody is yet."""
    heap, chance = Heap(), Random(crowd.seed)  # noqa: S311  # nobody guesses these people
    with transaction.atomic():
        house = found(heap, crowd)
        people(heap, house, crowd, chance, told)
        heap.finish()
    return house


def found(heap: Heap, crowd: Crowd) -> House:
    """A leader and workers in every team, and one of everybody else."""
    Organisation.objects.found(name="Meetlat", is_demo=True)
    edition = Edition.publish_new(name="Meetlat", base="standard", by=None)
    password = make_password(PASSWORD)
    workers = max(crowd.active // A_CASELOAD, 2)
    many = max(round(workers / A_TEAM), 2)
    places = [heap.add(Location, name=f"Plek {number + 1}") for number in range(-(-many // A_LOCATION))]
    teams = [
        heap.add(Team, name=f"Team {number + 1}", location_id=places[number // A_LOCATION]) for number in range(many)
    ]
    staff: dict[int, list[int]] = {team: [] for team in teams}
    for number in range(workers):
        team = teams[number % len(teams)]
        staff[team].append(_colleague(heap, f"worker{number}", Role.WORKER, team, password))
    for number, team in enumerate(teams):
        _colleague(heap, f"leader{number}", Role.TEAM_LEADER, team, password)
    for role in (Role.QUALITY_OFFICER, Role.PRIVACY_OFFICER, Role.INTAKE_WORKER, Role.ADMINISTRATOR):
        _colleague(heap, role.value.replace("_", "-"), role, None, password)
    return House(teams, staff, edition.pk)


def people(heap: Heap, house: House, crowd: Crowd, chance: Random, told: NotedDown) -> None:
    """Those who are here now began in the last year and a half, the others spread over five years."""
    today, talking = clock.today(), Talking(crowd.talks, crowd.reports)
    for number in range(crowd.clients):
        here = number < crowd.active
        team = house.teams[number % len(house.teams)]
        ago = chance.randrange(10, 540) if here else chance.randrange(200, YEARS * 365)
        stay = None if here else chance.randrange(60, min(ago - 20, 500) if ago > 100 else 90)
        opened = today - timedelta(days=ago)
        ended = opened + timedelta(days=stay) if stay else None
        pen = Pen(heap, chance, 0, chance.choice(house.workers[team]), ended or today)
        live(pen, team=team, edition=house.edition, opened=opened, ended=ended, talking=talking)
        if number % A_PORTION == 0:
            heap.pour()
            told(number, crowd.clients)


def _colleague(heap: Heap, login: str, role: Role, team: int | None, password: str) -> int:
    email = f"{login}@fasenwijzer.example"
    user = heap.add(User, email=email, name=f"Collega {login.capitalize()}", password=password)
    heap.add(Membership, user_id=user, role=role, team_id=team, since=LONG_AGO)
    return user
