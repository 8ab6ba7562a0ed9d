"""Talks and reports, which run through all chapters."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.screens import journal
from fasenwijzer.tests.journeys.story import Story


def talks(story: Story, told: list[dict[str, Any]], kind: str) -> None:
    """Talks on their day; one that was missed was planned on the day of the talk before."""
    for before, talk in zip([told[0], *told], told, strict=False):
        if talk["status"] == "gehouden":
            people = story.people(talk["wie"])
            story.diary.on(talk["d"], journal.conversation, story.guide(talk["d"]), story.case, kind, people, talk)
        else:
            story.diary.on(before["d"], plan_and_miss, story, kind, talk)


def plan_and_miss(story: Story, kind: str, talk: dict[str, Any]) -> None:
    """Planned today; on the day itself the client was not there."""
    hand = story.guide(talk["d"])
    journal.plan_conversation(hand, story.case, kind, talk["d"])
    reason = talk.get("reden") or talk["kern"]
    story.diary.on(talk["d"], journal.missed, hand, story.case, story.client, reason)


def reports(story: Story, told: dict[str, Any], *, since: date = date.min, until: date = date.max) -> None:
    """The reports of these days, each by who wrote it, or written down by who guides."""
    for entry in told["journaal"]:
        if since < entry["d"] <= until:
            story.diary.on(entry["d"], report, story, entry)


def report(story: Story, entry: dict[str, Any]) -> None:
    by = entry["door"]
    hand = story.office[by] if by in story.colleagues else story.guide(entry["d"])
    journal.report(hand, story.case, entry, story.goals, whose=whose(story, by))


def whose(story: Story, by: str) -> dict[str, str]:
    """Whose words, when they are not those of who types."""
    if by == story.client:
        return {"kind": f"De woorden van {story.client}, opgeschreven door mij"}
    if by in story.colleagues:
        return {}
    parents = [one["wie"] for one in story.facts.get("vertegenwoordiging", [])]
    kind = "De woorden van een ouder" if by in parents else "De woorden van iemand uit het netwerk"
    return {"kind": kind, "name": story.names[by]}
