"""Building the demo: the house and its people first, then all stories, told side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.demo.asking import oeverlicht_asks
from fasenwijzer.demo.before import those_before
from fasenwijzer.demo.beside import people_beside
from fasenwijzer.demo.days import Days
from fasenwijzer.demo.dividing import team_oost_divides
from fasenwijzer.demo.house import House
from fasenwijzer.demo.improving import de_kade_improves
from fasenwijzer.demo.introducing import oeverlicht_introduces
from fasenwijzer.demo.learning import oeverlicht_learns
from fasenwijzer.demo.meetings import team_oost_meets
from fasenwijzer.demo.others import OTHERS
from fasenwijzer.demo.people import STORIES
from fasenwijzer.demo.stage import Script, play
from fasenwijzer.demo.story import Story
from fasenwijzer.people.models import Organisation


class NotEmpty(RuntimeError):
    """There is an organisation here already: fictional people may never come to stand among real ones."""


Telling = Callable[[Story], Script]


@transaction.atomic
def build(
    stories: Sequence[Telling] = (
        *STORIES,
        *OTHERS,
        team_oost_meets,
        team_oost_divides,
        people_beside,
        de_kade_improves,
        oeverlicht_introduces,
        oeverlicht_asks,
        oeverlicht_learns,
    ),
    *,
    before: int = 0,
) -> None:
    """Everything or nothing. `before`: how many people who left already, for the figures of these years.

    Raises NotEmpty, or ClockMayNotBeSet outside test and demo mode.
    """
    if Organisation.objects.exists():
        raise NotEmpty("A demo is built in an empty installation only.")
    days = Days(clock.now())
    try:
        house = House.found(days)
        play([tell(Story(house, days)) for tell in stories], until=days.now)
        those_before(house, before)
    finally:
        clock.travel_back()
