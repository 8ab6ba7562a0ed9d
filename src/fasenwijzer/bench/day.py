"""A day of work, page after page, as the server feels it: how long, how many questions, how many bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from random import Random
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

from django.db import connection
from django.test import Client as Browser
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.bench.floor import floor_of, questions
from fasenwijzer.bench.paper import filled
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
    """One page as one person asks for it; with `typed`, its form is filled in and sent, and that is what is timed."""

    page: str
    who: User
    address: str
    typed: Mapping[str, str] = field(default_factory=dict)


class Took(NamedTuple):
    """Milliseconds: on the clock, and of the processor."""

    wall: float
    cpu: float


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
    floor: float = 0
    """Milliseconds that its questions alone take, see `floor`."""
    cpu: float = 0
    """Milliseconds of processor time, the median: what neighbours on the machine hardly change. On PostgreSQL that is
    our side only."""
    growth: float | None = None
    """Its p95 as a multiple of that of a smaller organisation, when there is one to compare with; of its processor time
    in `cpu_growth`."""
    cpu_growth: float | None = None

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def visits(chance: Random) -> Iterator[Visit]:
    """One round: a worker, the leader of a team, and who guards quality; each time others and other files."""
    worker, leader, guard = (_somebody(role, chance) for role in (Role.WORKER, Role.TEAM_LEADER, Role.QUALITY_OFFICER))
    yield Visit("today", worker, reverse("today:today"))
    yield Visit("clients", worker, reverse("cases:clients"))
    yield Visit("agenda", worker, reverse("journal:agenda"))
    yield Visit("news", worker, reverse("journal:news"))
    mine = list(
        Assignment.objects.current()
        .filter(user=worker, case__plans__isnull=False, case__person_descriptions__isnull=False)
        .values_list("case", flat=True)
    )
    for name in OF_A_FILE if mine else ():
        yield Visit(name, worker, reverse(name, args=[chance.choice(mine)]))
    yield from _posts(worker, mine, chance)
    yield Visit("team", leader, reverse("today:team"))
    team = Membership.objects.current().filter(user=leader).values_list("team", flat=True)[0]
    for theme in THEMES:
        address = f"{reverse('monitor:monitor')}?theme={theme.key}"
        yield Visit(f"monitor of a team: {theme.key}", leader, f"{address}&over=team-{team}")
        yield Visit(f"monitor of all: {theme.key}", guard, f"{address}&over=organisation")


def _posts(worker: User, mine: list[int], chance: Random) -> Iterator[Visit]:
    """What is written on such a day. It stays: some reports and steps more in a made-up organisation."""
    if mine:
        report = reverse("journal:report", args=[chance.choice(mine)])
        yield Visit("send a report", worker, report, {"other": "on", "text": "Samen de post geopend. Het lukte."})
    ready = Assignment.objects.current().filter(user=worker, case__place__phase="carrying_out", case__place__until=None)
    for case in ready.values_list("case", flat=True)[:1]:
        step = {"move": "advance-to-evaluation", "reason": "Tijd om samen terug te kijken."}
        yield Visit("go on to the next phase", worker, reverse("journey:next", args=[case]), step)


def measure(times: int, seed: int = 1) -> list[Line]:
    """So many rounds, after one that warms up and counts questions. Raises RuntimeError when a page does not open."""
    chance, taken = Random(seed), dict[str, list[Took]]()  # noqa: S311
    counted = {visit.page: _counted(visit) for visit in visits(chance)}
    for _time in range(times):
        for visit in visits(chance):
            taken.setdefault(visit.page, []).append(_timed(visit))
    return [_line(page, taken[page], *known) for page, known in counted.items() if page in taken]


def crowd(people: int, times: int, seed: int = 1) -> list[Line]:
    """The same by so many people at once, each so many rounds in a thread of their own: how long they wait."""

    def work(number: int) -> list[tuple[str, Took]]:
        chance = Random(seed + number)  # noqa: S311
        try:
            return [(visit.page, _timed(visit)) for _time in range(times) for visit in visits(chance)]
        finally:
            connection.close()

    taken: dict[str, list[Took]] = {}
    with ThreadPoolExecutor(people) as pool:
        for page, took in (one for each in pool.map(work, range(people)) for one in each):
            taken.setdefault(page, []).append(took)
    return [_line(page, found, 0, 0, 0) for page, found in taken.items()]


def beside(lines: list[Line], smaller: Mapping[str, Mapping[str, float]]) -> list[Line]:
    """The lines with how much they grew since those of a smaller organisation, by page."""
    return [_grown(one, smaller[one.page]) if one.page in smaller else one for one in lines]


def _grown(one: Line, was: Mapping[str, float]) -> Line:
    return replace(one, growth=round(one.p95 / was["p95"], 2), cpu_growth=round(one.cpu / was["cpu"], 2))


def table(lines: list[Line]) -> str:
    """To read in a terminal."""
    numbers = ("requests", "p50 ms", "p95 ms", "p99 ms", "queries", "bytes", "floor", "cpu", "growth", "of cpu")
    head = f"{'page':<32}" + "".join(f"{name:>9}" for name in numbers)
    rows = [
        f"{one.page:<32}{one.requests:>9}{one.p50:>9.1f}{one.p95:>9.1f}{one.p99:>9.1f}{one.queries:>9}{one.bytes:>9}"
        f"{one.floor:>9.1f}{one.cpu:>9.1f}{one.growth or '':>9}{one.cpu_growth or '':>9}"
        for one in lines
    ]
    return "\n".join([head, *rows])


def _somebody(role: Role, chance: Random) -> User:
    return chance.choice(list(User.objects.filter(memberships__role=role).order_by("pk")[:40]))


def _browser(user: User) -> Browser:
    browser = Browser(SERVER_NAME=HOST)
    browser.force_login(user, backend=BACKEND)
    return browser


def _counted(visit: Visit) -> tuple[int, int, float]:
    """Questions, bytes and floor of a page when what the application remembers is warm; of a form, of its sending."""
    browser = _browser(visit.who)
    browser.get(visit.address)
    told = _typed(browser, visit)
    with questions() as asked:
        answer = browser.post(visit.address, told) if told else browser.get(visit.address)
    if answer.status_code != (302 if told else 200):
        raise RuntimeError(f"{visit.page} answered {answer.status_code}")
    return len(asked), len(answer.content), round(floor_of(asked), 1)


def _typed(browser: Browser, visit: Visit) -> dict[str, list[str]]:
    """The form of the page, filled in; nothing when it is only read."""
    return filled(browser.get(visit.address).content.decode(), **visit.typed) if visit.typed else {}


def _timed(visit: Visit) -> Took:
    browser = _browser(visit.who)
    told = _typed(browser, visit)
    began, worked = perf_counter(), thread_time()
    if told:
        browser.post(visit.address, told)
    else:
        browser.get(visit.address)
    return Took((perf_counter() - began) * 1000, (thread_time() - worked) * 1000)


def _line(page: str, taken: list[Took], queries: int, size: int, floor: float) -> Line:
    walls = sorted(one.wall for one in taken)
    cuts = quantiles(walls, n=100, method="inclusive") if len(walls) > 1 else walls * 99
    p50, p95, p99 = (round(cuts[place], 1) for place in (49, 94, 98))
    return Line(page, len(walls), p50, p95, p99, queries, size, floor, round(median(one.cpu for one in taken), 1))
