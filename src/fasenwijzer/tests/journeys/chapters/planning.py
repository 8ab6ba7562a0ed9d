"""Chapter 5: the plan of a round, made in one sitting; and what people say about it, then or later."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.screens import plan
from fasenwijzer.tests.journeys.story import Story


def plan_of(story: Story, cycle: int) -> None:
    """End goal, goals with their actions in the order they count, what waits, agreements; then it holds."""
    told = story.facts[f"plan_{cycle}"]
    day, case = told["vastgesteld"], story.case
    hand = story.guide(day)
    plan.begin(hand, case)
    plan.destination(hand, case, told["einddoel"], told.get("gewenste_situatie"))
    for one in told["doelen"]:
        plan.goal(hand, case, one, [story.wishes[key] for key in one["wens"]])
        for action in one["acties"]:
            plan.action(hand, action["wat"], who_does(story, action["wie"]), when(action["wanneer"]))
    in_order(story, told["doelen"], day)
    for waits in told["niet_nu"]:
        plan.not_now(hand, case, story.wishes[waits["wens"]], waits["reden"])
    for text in told["afspraken"]:
        plan.agreement(hand, case, text)
    plan.establish(hand, case, told["evaluatie_op"])
    for said in told["ondertekening"]:
        if said["d"] == day:
            answer(story, said)
    for given in told["kopie"]:
        if given["d"] == day:
            copy(story, given)


def who_does(story: Story, who: str) -> dict[str, str]:
    """One person of the list, with a helper of the network or with names written out."""
    first, *others = re.split(r" en | met ", who)
    if not others:
        return {"who": listed(story, first)}
    if others[0] in story.network:
        return {"who": listed(story, first), "helper": listed(story, others[0])}
    return {"who": listed(story, first), "names": who}


def when(told: date | str) -> date | str:
    """A day, a rhythm, or a last day that is told in words."""
    found = re.fullmatch(r"tot (\d{4}-\d\d-\d\d)", str(told))
    return date.fromisoformat(found[1]) if found else told


def in_order(story: Story, goals: list[dict[str, Any]], day: date) -> None:
    """They were added by number; move up what comes first."""
    order = [goal["prio"] for goal in goals]
    for place, goal in enumerate(goals):
        sooner = sum(1 for prio in order[:place] if prio > goal["prio"])
        for _ in range(sooner):
            plan.earlier_place(story.guide(day), story.case, goal["doel"])


def listed(story: Story, key: str) -> str:
    """Somebody as lists of people name them."""
    return story.names[key]


def answers(story: Story, told: dict[str, Any], *, since: date) -> None:
    """What people said about the plan after it was established."""
    for said in told["ondertekening"]:
        if said["d"] > since:
            story.diary.on(said["d"], answer, story, said)


def answer(story: Story, said: dict[str, Any]) -> None:
    represents = said["wie"] in [one["wie"] for one in story.facts.get("vertegenwoordiging", [])]
    manner = story.facts["akkoord"][said["hoe"]]
    more = {"reason": said.get("reden"), "represents": represents}
    plan.answer(story.guide(said["d"]), story.case, listed(story, said["wie"]), manner, said["d"], **more)


def copies(story: Story, told: dict[str, Any], *, since: date) -> None:
    for given in told["kopie"]:
        if given["d"] > since:
            story.diary.on(given["d"], copy, story, given)


def copy(story: Story, given: dict[str, Any]) -> None:
    note = given.get("toestemming") or given.get("vorm")
    plan.copy(story.guide(given["d"]), story.case, listed(story, given["aan"]), given["d"], note)
