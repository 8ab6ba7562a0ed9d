"""De Kade improves together: a rounded-off subject of last year, and one that is halfway."""

from __future__ import annotations

from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.participation.models import Board, Improvement, Subject
from fasenwijzer.participation.subjects.models import CameBy, Group
from fasenwijzer.people.models import Location, User


def de_kade_improves(story: Story) -> Script:
    """Led by the team leader of the house, told from the first subject to the goal of now."""
    days, leader = story.days, story.house.people["hanneke"]
    kade = Location.objects.get(name="De Kade")
    yield days.at(-400, "10:00")
    coffee = _subject(kade, "Koffie als je vroeg op bent", Group.CLIENTS, (11, 2, 1), by=leader)
    before = Improvement.choose(coffee, why="", by=leader)
    before.wish("Een kan in de gang vanaf zes uur", from_group=Group.CLIENTS, by=leader)
    before.agree_on("Om zes uur staat er elke dag koffie.", test_on=days.day(-340), by=leader)
    pot = before.act("zet de avond ervoor de kan klaar", who="Wie nachtdienst heeft", before=None, by=leader)
    yield days.at(-340, "15:00")
    pot.be_done(True, by=leader)
    before.test(kept="yes", words="Alleen op zondag was de kan een keer leeg.", again_on=None, by=leader)
    before.end("De kan staat er elke ochtend. Wie vroeg op is, schenkt ook voor een ander in.", by=leader)
    yield days.at(-70, "16:00")
    meals = _subject(kade, "Vaker samen eten", Group.CLIENTS, (9, 3, 1), by=leader)
    _subject(kade, "Minder lawaai in de gang na tien uur", Group.CLIENTS, (6, 4, 0), by=leader)
    _subject(kade, "Een rustige plek om te bellen", Group.STAFF, (3, 5, 1), by=leader)
    Board.open(kade, by=leader)
    yield days.at(-60, "16:00")
    now = Improvement.choose(meals, why="Iedereen noemde de zondag.", by=leader)
    for words, group in (
        ("Een lange tafel in plaats van losse tafels", Group.CLIENTS),
        ("Elke week kookt een ander", Group.CLIENTS),
        ("Samen de boodschappen doen", Group.STAFF),
    ):
        now.wish(words, from_group=group, by=leader)
    yield days.at(-45, "16:00")
    now.agree_on("Elke zondag eten we met wie wil aan één tafel.", test_on=days.day(20), by=leader)
    table = now.act("haalt een lange tafel bij de kringloop", who="Sjoerd", before=days.day(-20), by=leader)
    now.act("maakt een lijst van wie wanneer kookt", who="De bewonersgroep", before=days.day(10), by=leader)
    yield days.at(-22, "11:00")
    table.be_done(True, by=leader)
    Subject.put_in(location=kade, text="Planten in de huiskamer", from_group="", came_by=CameBy.BOARD, by=None)


def _subject(kade: Location, text: str, group: Group, many: tuple[int, int, int], *, by: User) -> Subject:
    subject = Subject.put_in(location=kade, text=text, from_group=group, came_by=CameBy.SAID, by=by)
    subject.count(dict(zip(Group.values, many, strict=True)), by=by)
    return subject
