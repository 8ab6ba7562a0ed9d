"""Those who were here before: their guidance is over, and together they make the figures of these years.

Poured in by the generator of `bench`, without words of their own: the stories are what is read. Everything of them has
been rounded off, so that nobody's day is about them.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.bench.heap import Heap
from fasenwijzer.bench.lives import live
from fasenwijzer.bench.pen import Pen
from fasenwijzer.bench.talking import Talking
from fasenwijzer.cases.models import Case, WaitingListPlace
from fasenwijzer.demo.house import COLLEAGUES, LOGINS, House
from fasenwijzer.exits.models import Aftercare, AftercareDone

MANY = 210
EARLIEST, LATEST = 1400, 330
"""Days ago that somebody came."""
OVER = 140
"""Days ago that the last of them left: aftercare is done too."""
YOUNG = "De Brug"
"""The team where young people come too."""
TALKING = Talking(talks=10, reports=6)


def those_before(house: House, many: int = MANY) -> None:
    """In every team as many. Always the same people. Call within a transaction."""
    heap, chance = Heap(), Random(8)  # noqa: S311  # nobody guesses these people
    known = set(Case.objects.values_list("pk", flat=True))
    teams, today = sorted(house.teams), clock.today()
    for number in range(many):
        team = teams[number % len(teams)]
        opened = today - timedelta(days=chance.randrange(LATEST, EARLIEST))
        ended = opened + timedelta(days=chance.randrange(150, min((today - opened).days - OVER, 700)))
        edition = house.youth if team == YOUNG and number % 2 else house.standard
        areas = tuple(area.key for area in edition.method.life_areas)
        pen = Pen(heap, chance, 0, chance.choice(_workers(house, team)), ended, areas=areas)
        told = {"team": house.teams[team].pk, "edition": edition.pk}
        live(pen, **told, opened=opened, ended=ended, talking=TALKING, calm=True)
    heap.finish()
    _round_off(known)


def _workers(house: House, team: str) -> list[int]:
    everybody = (*LOGINS, *COLLEAGUES)
    return [house.people[login].pk for login, _name, role, of in everybody if role is Role.WORKER and of == team]


def _round_off(known: set[int]) -> None:
    """Nobody waits any more, and what was promised for afterwards was done."""
    theirs = Case.objects.exclude(pk__in=known)
    waiting = WaitingListPlace.objects.filter(case__in=theirs, until=None)
    for place, ended in waiting.values_list("pk", "case__place__until"):
        WaitingListPlace.objects.filter(pk=place).update(until=ended)
    promised = Aftercare.objects.standing().filter(case__in=theirs, done=None)
    AftercareDone.objects.bulk_create(
        AftercareDone(aftercare=one, on=one.on, done_by_id=one.case.opened_by_id)
        for one in promised.select_related("case")
    )
