"""Conversations and reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.fingers import mark, write
from fasenwijzer.tests.journeys.hand import Hand, beginning

POINTS = {
    "begrip": "Begrip",
    "uitvoering": "Uitvoering",
    "beleving": "Beleving",
    "interpretatie": "Wat ik ervan denk",
}


def conversation(hand: Hand, case: int, kind: str, people: Iterable[str], told: dict[str, Any]) -> None:
    """Write down a conversation that was held today: with whom, about what, and what was said."""
    hand.go(f"/cases/{case}/conversations/add-held/")
    hand.select("Soort gesprek", kind)
    hand.fill({"Dag": told["d"], "Van": told.get("t"), "Kwam er iets tussen?": told.get("reden")})
    hand.fill({"Wat is er gezegd, en wat spraken jullie af?": told.get("verslag") or told.get("kern")})
    _who_was_there(hand, people)
    if told.get("over"):
        hand.unfold("Waar ging het over?")
        hand.tick("Waar ging het over?", [area.capitalize() for area in told["over"]])
    hand.press("Bewaar dit gesprek")


def _who_was_there(hand: Hand, people: Iterable[str]) -> None:
    """Tick who is on the list; the others are typed."""
    group, others = hand.page.get_by_role("group", name=re.compile("^Wie waren erbij")), []
    for box in group.get_by_role("checkbox", checked=True).all()[::-1]:
        mark(box, on=False)
    for name in people:
        box = group.get_by_role("checkbox", name=beginning(name))
        if box.count():
            mark(box)
        else:
            others.append(name)
    hand.fill({"Anderen": ", ".join(others)})


def plan_conversation(hand: Hand, case: int, kind: str, day: date, hour: str = "10:00") -> None:
    """Agree on a day."""
    hand.go(f"/cases/{case}/conversations/add/")
    hand.select("Soort gesprek", kind)
    hand.choose("Wanneer?", "Een andere dag")
    hand.fill({"Welke dag?": day, "Van": hour})
    hand.press("Plan dit gesprek")


def missed(hand: Hand, case: int, who: str, reason: str) -> None:
    """Somebody was not there for the conversation that waits for its outcome; what came in between."""
    hand.go(f"/cases/{case}/conversations/")
    hand.follow("Schrijf op hoe het ging")
    hand.choose("Hoe ging het?", "Er was iemand niet")
    hand.tick("Wie was er niet?", [who])
    hand.fill({"Wat kwam ertussen?": reason})
    hand.press("Bewaar hoe het ging")


def report(hand: Hand, case: int, told: dict[str, Any], goals: dict[str, str], *, whose: dict[str, str]) -> None:
    """A report on a goal, on a life area, or in own words; `whose` says whose words, and the name if it is needed."""
    hand.go(f"/cases/{case}/report/")
    if whose:
        hand.unfold("Vandaag")
        hand.choose("Van wie zijn deze woorden?", whose["kind"])
        hand.fill({"Naam": whose.get("name")})
    if told.get("doel"):
        _on_goal(hand, told, goals[told["doel"]])
    if told.get("tekst"):
        mark(hand.page.get_by_role("checkbox", name="Iets anders, of in eigen woorden"))
        hand.fill({"Wat wil je vertellen?": told["tekst"]})
        if told.get("lg"):
            hand.select("Leefgebied", told["lg"].capitalize())
    if told.get("derden"):
        mark(hand.page.get_by_role("checkbox", name="Er staat iets in over een ander"))
        hand.fill({"Over wie?": told["derden"]["over"], "Wat gaat over die ander?": told["derden"]["passage"]})
    talked = hand.page.get_by_role("checkbox", name=re.compile("^We hebben elkaar gesproken"))
    if talked.count():  # how a talk went is written down by itself, also that somebody was not there
        mark(talked, on=False)
    hand.press("Bewaar verslag")


def _on_goal(hand: Hand, told: dict[str, Any], goal: str) -> None:
    """Tick the goal and write at the points that stood out."""
    mark(hand.page.get_by_role("checkbox", name=re.compile(f"{re.escape(goal)}")))
    for key, point in POINTS.items():
        if told.get(key):
            hand.unfold(point)
            write(hand.page.get_by_role("textbox", name=beginning(point)).first, told[key])
