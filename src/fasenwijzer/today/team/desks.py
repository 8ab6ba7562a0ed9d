"""How everybody of a team stands: clients, hours, what comes, and room. To divide the work by, never to compare people.

People stand in the order of their names. There are no marks and no totals to rank by: each line is about the clients.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from fasenwijzer import clock
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.models import Assignment
from fasenwijzer.configurator.models import Edition
from fasenwijzer.journal.hours.lately import Piece, lately, thought_of
from fasenwijzer.journey.facts.days import days_of
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.moves import due
from fasenwijzer.method.phases import PHASES
from fasenwijzer.people.models import Absence, Room
from fasenwijzer.today.team.caseload import Colleague

AHEAD = timedelta(weeks=4)
EVALUATIONS = {"evaluation_date", "evaluation_after_plan"}
PLANS = {"plan_after_person_description", "provisional_plan"}


@dataclass(frozen=True)
class Ahead:
    """For how many clients an evaluation or a plan comes in these weeks, or should have come."""

    evaluations: int
    plans: int


@dataclass(frozen=True)
class Desk:
    """One colleague. `hours`: with these clients in four weeks; `norm`: what the edition thinks of for them."""

    pk: int
    name: str
    many: int
    phases: list[tuple[str, int]]
    hours: float
    norm: float
    ahead: Ahead
    room: Room | None
    fits: int | None
    away: Absence | None
    stand_ins: list[str]

    @property
    def is_away(self) -> bool:
        return self.away is not None and self.away.since <= clock.today()

    @property
    def free(self) -> int | None:
        """How many more there is room for; below nothing when there are more than was agreed."""
        return None if self.fits is None else self.fits - self.many


@dataclass(frozen=True)
class Guided:
    """That a colleague guides a client, since when and in which phase."""

    user: int
    case: int
    since: date
    edition: int
    phase: str


class Desks:
    """What is known of these colleagues and who they guide. A fixed number of queries."""

    def __init__(self, colleagues: Sequence[Colleague], guided: QuerySet[Assignment], method: Method) -> None:
        self.method = method
        methods = {one.pk: one.method for one in Edition.objects.all()}
        columns = ("user", "case", "since", "case__edition", "case__place__phase")
        self.guided = [Guided(*row) for row in guided.order_by("user", "case", "-since").values_list(*columns)]
        self.methods: dict[int, Method] = {one.case: methods[one.edition] for one in self.guided}
        self.pieces = _by_case(lately(self.methods))
        self.ahead = self._what_comes()
        people = [one.pk for one in colleagues]
        self.rooms = {room.user_id: room for room in Room.objects.current().filter(user__in=people)}
        self.away = _first_of(Absence.objects.coming().filter(user__in=people, since__lte=clock.today() + AHEAD))
        self.stand_ins = _stand_ins(self.guided)
        self.all = [self._desk(one) for one in colleagues]

    def _what_comes(self) -> dict[int, set[str]]:
        """By case: which norms and agreed days ask something within these weeks."""
        facts = days_of(self.methods)
        until = clock.today() + AHEAD
        return {
            case: {what.key for what in due(told, self.methods[case]) if what.due_on <= until}
            for case, told in facts.items()
        }

    def _desk(self, one: Colleague) -> Desk:
        mine = {g.case: g for g in self.guided if g.user == one.pk}
        asked = [self.ahead.get(case, set()) for case in mine]
        room = self.rooms.get(one.pk)
        return Desk(
            one.pk,
            one.name,
            one.many,
            self._phases(mine.values()),
            sum(piece.hours for g in mine.values() for piece in self.pieces[g.case] if piece.on >= g.since),
            sum(thought_of(self.methods[g.case], g.since) for g in mine.values()),
            Ahead(sum(bool(keys & EVALUATIONS) for keys in asked), sum(bool(keys & PLANS) for keys in asked)),
            room,
            fits(room, self.method),
            self.away.get(one.pk),
            self.stand_ins.get(one.pk, []),
        )

    def _phases(self, mine: Iterable[Guided]) -> list[tuple[str, int]]:
        found = Counter(g.phase for g in mine)
        return [(self.method.phase(phase.key).name, found[phase.key]) for phase in PHASES if found[phase.key]]


def fits(room: Room | None, method: Method) -> int | None:
    """For how many clients there is room: as agreed, or as many as the hours allow by the norm of the edition."""
    if room is None:
        return None
    if room.clients is not None:
        return room.clients
    a_week = method.norm("hours_a_week")
    return (room.hours or 0) // a_week if a_week else None


def _by_case(pieces: Iterable[Piece]) -> Mapping[int, list[Piece]]:
    found: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.case_id].append(piece)
    return found


def _first_of(absences: QuerySet[Absence]) -> dict[int, Absence]:
    """The first to come of each colleague."""
    return {one.user_id: one for one in absences.order_by("-since")}


def _stand_ins(guided: Sequence[Guided]) -> dict[int, list[str]]:
    """By colleague who stands in today for clients of theirs. One query."""
    guides = defaultdict(set)
    for one in guided:
        guides[one.case].add(one.user)
    there = Assignment.objects.current().filter(task=Task.REPLACEMENT, case__in=guides)
    found: dict[int, set[str]] = defaultdict(set)
    for case, user, name in there.order_by().values_list("case", "user", "user__name"):
        for replaced in guides[case] - {user}:
            found[replaced].add(name)
    return {pk: sorted(names) for pk, names in found.items()}


def with_room(desks: Iterable[Desk]) -> Iterator[Desk]:
    """Who is there and has room for more."""
    return (desk for desk in desks if not desk.is_away and (desk.free or 0) > 0)
