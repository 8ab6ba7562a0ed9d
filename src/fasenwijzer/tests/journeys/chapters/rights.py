"""What the law gives the client: a number that is kept well, and requests that are answered in time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fasenwijzer.tests.journeys.screens import rights
from fasenwijzer.tests.journeys.story import Story


def number(story: Story) -> None:
    """The day before there is none; on the day it was given it is entered, and looked at once."""
    told = story.facts["client"]["bsn_toegekend"]
    story.diary.on(told["op"] - timedelta(days=1), _look, story, "before")
    story.diary.on(told["op"], _entered, story, told)


def _look(story: Story, when: str) -> None:
    hand = story.office[story.facts["client"]["bsn_toegekend"]["ingevoerd_door"]]
    hand.go(f"/cases/{story.case}/data/")
    story.seen["bsn", when] = hand.text


def _entered(story: Story, told: dict[str, Any]) -> None:
    hand = story.office[told["ingevoerd_door"]]
    rights.bsn(hand, story.case, told["nummer"], "op een brief van de overheid")
    story.seen["bsn", "after"] = hand.text
    hand.press("Toon het nummer")
    story.seen["bsn", "shown"] = hand.text
    hand.go(f"/cases/{story.case}/data/log/")
    story.seen["bsn", "log"] = hand.text


def requests(story: Story, since: date, until: date, by: str, capacity: str) -> None:
    """Those that came from one day to another: written down that day, and answered by the privacy officer."""
    for told in story.facts["verzoeken"]:
        if since <= told["ontvangen"] <= until:
            day, name = told["ontvangen"], story.names[told["door"]]
            story.diary.on(day, rights.request, story.guide(day), story.case, told, name, capacity)
            story.diary.on(told["beantwoord"], rights.answer, story.office[by], story.case, told)
