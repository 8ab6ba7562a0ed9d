"""Colleagues who do not guide: one opens the file in an emergency, which is looked back on; another gets nowhere."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from fasenwijzer.tests.journeys.chapters.handover import sees
from fasenwijzer.tests.journeys.hand import at
from fasenwijzer.tests.journeys.screens import emergency
from fasenwijzer.tests.journeys.story import Story
from fasenwijzer.ui.words import short_day


def emergencies(story: Story) -> None:
    """The hour itself, the minute after it, and the privacy officer some days later."""
    for told in story.facts["noodtoegang"]:
        story.diary.on(told["d"], _opened, story, told)
        story.diary.on(told["d"] + timedelta(days=1), _over, story, told)
        story.diary.on(told["beoordeeld_op"], _looked_back_on, story, told)


def _opened(story: Story, told: dict[str, Any]) -> None:
    at(told["d"], told["van"])
    before = sees(story, told["wie"])
    assert before == "niet"
    client, hand = story.facts["client"], story.office[told["wie"]]
    emergency.ask(hand, client["naam"].split()[-1], client["geboren"], told["reden"])
    assert f"{story.client} ziet dat je keek." in hand.text
    at(told["d"], told["binnen"])
    story.seen["emergency"] = [sees(story, told["wie"])]


def _over(story: Story, told: dict[str, Any]) -> None:
    at(told["d"] + timedelta(days=1), told["erna"])
    story.seen["emergency"].append(sees(story, told["wie"]))


def _looked_back_on(story: Story, told: dict[str, Any]) -> None:
    """With the reason at hand, and from there to the list of who looked, which who guides can read too."""
    hand, name = story.office[told["beoordeeld_door"]], story.names[told["wie"]]
    waiting = emergency.to_look_back_on(hand)
    assert name in waiting
    assert told["reden"] in waiting
    hand.follow(f"F{story.case:05}")
    story.seen["who looked"] = [hand.text, _who_looked(story, told)]
    emergency.to_look_back_on(hand)
    story.seen["judged"] = emergency.judge(hand, name, short_day(told["d"]))


def _who_looked(story: Story, told: dict[str, Any]) -> str:
    guide = story.guide(told["d"])
    guide.go(f"/cases/{story.case}/data/log/")
    return guide.text


def curious(story: Story) -> None:
    """A colleague without a ground gets the address of a report from somebody who reads it, and tries it."""
    for told in story.facts["nieuwsgierig"]:
        story.diary.on(told["d"], _tries, story, told)


def _tries(story: Story, told: dict[str, Any]) -> None:
    entry = next(one for one in story.facts["uitvoering_1"]["journaal"] if one["nr"] == told["verslag"])
    guide = story.guide(told["d"])
    guide.go(f"/cases/{story.case}/entries/")
    line = guide.page.get_by_role("main").locator(".stack-tight").filter(has_text=entry["tekst"])
    guide.follow(re.compile("^Open of zeg iets terug"), within=line)
    assert entry["tekst"] in guide.text
    story.seen["curious"] = [sees(story, told["wie"], guide.path)]
