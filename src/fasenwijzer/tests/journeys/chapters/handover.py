"""From one guide to the next: who can open the file on which day."""

from __future__ import annotations

from datetime import date, timedelta

from fasenwijzer.tests.journeys import office
from fasenwijzer.tests.journeys.chapters.admission import assign
from fasenwijzer.tests.journeys.chapters.organisation import ADMINISTRATOR
from fasenwijzer.tests.journeys.hand import spoken
from fasenwijzer.tests.journeys.story import Story


def announce(story: Story, leader: str, leaves: str, comes: str) -> None:
    """The team leader writes down the last day of one and the first day of the other."""
    hand = story.office[leader]
    hand.go(f"/cases/{story.case}/data/")
    hand.follow(spoken("Laatste dag", story.names[leaves]))
    hand.fill({"Laatste dag": story.colleagues[leaves]["t_m"]})
    hand.press("Bewaar de laatste dag")
    assign(story, leader, comes)


def hand_over(story: Story, leaves: str, comes: str) -> None:
    """Both try to open the file, from the day before the one comes to the day after the other left."""
    first, last = story.colleagues[comes]["van"], story.colleagues[leaves]["t_m"]
    story.seen["together"] = {}
    for days in range((last - first).days + 3):
        story.diary.on(first + timedelta(days=days - 1), _try, story, first + timedelta(days=days - 1), leaves, comes)
    after = last + timedelta(days=1)
    story.diary.on(after, office.end_role, story.office[ADMINISTRATOR], story.names[leaves], last)
    story.diary.live()


def _try(story: Story, day: date, *keys: str) -> None:
    told = [sees(story, key) for key in keys]
    story.seen["together"][day] = " ".join(told)


def try_on(story: Story, key: str, day: date) -> None:
    """On this day a colleague tries to open the file: `story.seen[key, day]`."""
    story.diary.on(day, _remember, story, key, day)


def _remember(story: Story, key: str, day: date) -> None:
    story.seen[key, day] = sees(story, key)


def stand_in(story: Story, leader: str, key: str) -> None:
    """A colleague who is there for a few days, and tries the door on the first day and on the day after the last."""
    told = story.colleagues[key]
    story.diary.on(told["van"], assign, story, leader, key)
    try_on(story, key, told["van"])
    try_on(story, key, told["t_m"] + timedelta(days=1))


def sees(story: Story, key: str, path: str = "") -> str:
    """Whether a colleague gets to see the file, or a page of it: "wel" or "niet"."""
    status = story.office[key].look(path or f"/cases/{story.case}/").status
    assert status in {200, 404}, f"{key}: {status}"
    return "wel" if status == 200 else "niet"
