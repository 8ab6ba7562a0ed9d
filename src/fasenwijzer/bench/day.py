"""A day of work, page after page, as the server feels it: how long, how many questions, how many bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from random import Random
from statistics import quantiles
from time import perf_counter

from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.cases.models import Assignment
from fasenwijzer.monitor.indicators import THEMES
from fasenwijzer.people.models import Membership, User

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
OF_A_FILE = (
    "journey:dossier",
    "plan:plan",
    "analysis:text",
    "journal:entries",
    "journal:report",
    "journey:next",
)
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Visit:
    """One page as one person asks for it."""

    page: str
    who: User
    address: str


@dataclass(frozen=True)
class Line:
    """What a page cost, in milliseconds, questions and bytes."""

    page: str
    requests: int
    p50: float
    p95: float
    p99: float
    queries: int
    bytes: int

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def visits(chance: Random) -> Iterator[Visit]:
    """One round: a worker, the leader of a team, and who guards quality; each time others and other files."""
    worker, leader, guard = (_somebody(role, chance) for role in (Role.WORKER, Role.TEAM_LEADER, Role.QUALITY_OFFICER))
    yield Visit("today", worker, reverse("today:today"))
    yield Visit("clients", worker, reverse("cases:clients"))
    yield Visit("agenda", worker, reverse("journal:agenda"))
    mine = list(
        Assignment.objects.current()
        .filter(user=worker, case__plans__isnull=False, case__person_descriptions__isnull=False)
        .values_list("case", flat=True)
    )
    for name in OF_A_FILE if mine else ():
        yield Visit(name, worker, reverse(name, args=[chance.choice(mine)]))
    yield Visit("team", leader, reverse("today:team"))
    team = Membership.objects.current().filter(user=leader).values_list("team", flat=True)[0]
    for theme in THEMES:
        address = f"{reverse('monitor:monitor')}?theme={theme.key}"
        yield Visit(f"monitor of a team: {theme.key}", leader, f"{address}&over=team-{team}")
        yield Visit(f"monitor of all: {theme.key}", guard, f"{address}&over=organisation")


def measure(times: int, seed: int = 1) -> list[Line]:
    """So many rounds, after one that warms up and counts questions. Raises RuntimeError when a page does not open."""
    chance, taken = Random(seed), dict[str, list[float]]()  # noqa: S311
    counted = {visit.page: _counted(visit) for visit in visits(chance)}
    for _time in range(times):
        for visit in visits(chance):
            taken.setdefault(visit.page, []).append(_timed(visit))
    return [_line(page, sorted(taken[page]), *known) for page, known in counted.items() if page in taken]


def table(lines: list[Line]) -> str:
    """To read in a terminal."""
    head = f"{'page':<32}{'requests':>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'queries':>9}{'bytes':>9}"
    rows = [
        f"{one.page:<32}{one.requests:>9}{one.p50:>9.1f}{one.p95:>9.1f}{one.p99:>9.1f}{one.queries:>9}{one.bytes:>9}"
        for one in lines
    ]
    return "\n".join([head, *rows])


def _somebody(role: Role, chance: Random) -> User:
    return chance.choice(list(User.objects.filter(memberships__role=role).order_by("pk")[:40]))


def _browser(user: User) -> Browser:
    browser = Browser(SERVER_NAME=HOST)
    browser.force_login(user, backend=BACKEND)
    return browser


def _counted(visit: Visit) -> tuple[int, int]:
    browser = _browser(visit.who)
    browser.get(visit.address)
    with CaptureQueriesContext(connection) as asked:
        answer = browser.get(visit.address)
    if answer.status_code != 200:
        raise RuntimeError(f"{visit.page} answered {answer.status_code}")
    return len(asked), len(answer.content)


def _timed(visit: Visit) -> float:
    browser = _browser(visit.who)
    began = perf_counter()
    browser.get(visit.address)
    return (perf_counter() - began) * 1000


def _line(page: str, taken: list[float], queries: int, size: int) -> Line:
    cuts = quantiles(taken, n=100, method="inclusive") if len(taken) > 1 else taken * 99
    p50, p95, p99 = (round(cuts[place], 1) for place in (49, 94, 98))
    return Line(page, len(taken), p50, p95, p99, queries, size)
