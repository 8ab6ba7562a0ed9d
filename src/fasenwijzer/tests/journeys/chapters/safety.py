"""Inventories, memos and incidents, which run through all chapters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand
from fasenwijzer.tests.journeys.screens import safety
from fasenwijzer.tests.journeys.story import Story


def safely(story: Story, since: date, until: date) -> None:
    """All that happens about safety from one day to another, each day's at the end of it."""
    told = story.facts["risico"]
    for day, do, one in _happened(told):
        if since <= day <= until:
            story.diary.on(day, do, story, one)


def _happened(told: dict[str, Any]) -> Iterator[tuple[date, Any, dict[str, Any]]]:
    for name, do in (("inventarisatie", look), ("rb", seen), ("rg", behaviour), ("incident", incident)):
        yield from ((one["d"], do, one) for one in told.get(name, ()))


def _hand(story: Story, one: dict[str, Any]) -> Hand:
    by = one.get("door")
    return story.office[by] if by in story.colleagues else story.guide(one["d"])


def look(story: Story, one: dict[str, Any]) -> None:
    """A view of a worker in own words; that of a parent or the client is written down by who guides."""
    names, by = story.facts["risico"]["namen"], one["door"]
    levels = {names[key]: level for key, level in one["items"].items()}
    whose: dict[str, str] = {}
    if by == story.client:
        whose = {"whose": f"De blik van {story.client}"}
    elif by not in story.colleagues:
        whose = {"whose": "De blik van een ouder", "name": story.names[by]}
    safety.inventory(_hand(story, one), story.case, levels, one["d"], one["moment"], **whose)


def seen(story: Story, one: dict[str, Any]) -> None:
    safety.seen(_hand(story, one), story.case, one)


def behaviour(story: Story, one: dict[str, Any]) -> None:
    safety.behaviour(_hand(story, one), story.case, one)


def incident(story: Story, one: dict[str, Any]) -> None:
    safety.incident(_hand(story, one), story.case, one, story.people(one["ingelicht"]))
