"""What the screens tell of a case, as a person reads it there; the expected facts of a case ask for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand
from fasenwijzer.tests.journeys.story import Story
from fasenwijzer.ui.words import long_day

Check = Callable[[Story, Hand, Any], None]
ROUNDS = re.compile(r"(Ronde \d)")


def numbers(names: dict[str, Any]) -> dict[str, Check]:
    """The checks of a case by the number of the fact: `v01` checks V01."""
    return {name.upper(): check for name, check in names.items() if re.fullmatch(r"v\d\d", name)}


def page(story: Story, hand: Hand, path: str) -> str:
    """What a page of the case says, with everything unfolded."""
    hand.go(f"/cases/{story.case}/{path}")
    hand.unfold(within=hand.page.get_by_role("main"))
    return hand.text


def part(hand: Hand, heading: str) -> str:
    return " ".join(hand.part(heading).inner_text().split())


def items(hand: Hand, heading: str) -> list[str]:
    """The lines of a list under a heading."""
    return [" ".join(line.split()) for line in hand.part(heading).get_by_role("listitem").all_inner_texts()]


def figures(story: Story, hand: Hand, instrument: str, item: str) -> dict[str, list[int]]:
    """For every rater of an item the figures through time, as the page lays them beside each other; the client by the
    name that everybody uses."""
    page(story, hand, "figures/")
    row = hand.part(instrument).get_by_role("listitem").filter(has_text=item).first
    shown = row.get_by_role("listitem").all_inner_texts()
    told = [re.match(r"(.+?) (\d+(?: → \d+)*)", " ".join(line.split())) for line in shown]
    lines = {found[1]: [int(value) for value in found[2].split(" → ")] for found in told if found}
    return {story.client if who.startswith(story.client) else who: values for who, values in lines.items()}


def rhythm(story: Story, hand: Hand, kind: str, cycle: int) -> tuple[list[int], list[int]]:
    """Held and missed, and the days of the gaps over the norm, of one kind of talk in one round."""
    page(story, hand, "conversations/")
    line = next(line for line in items(hand, "Hoe vaak") if line.startswith(f"{kind} ronde {cycle}"))
    counted = [int(found[1]) if (found := re.search(rf"(\d+) {word}", line)) else 0 for word in ("gehouden", "gemist")]
    return counted, [int(days) for days in re.findall(r"(\d+) dagen van", line)]


def results(story: Story, hand: Hand, cycle: int) -> list[int]:
    """How many goals ended how in a round."""
    page(story, hand, f"evaluation/{cycle}/")
    rounds = ROUNDS.split(part(hand, "Hoe doelen afliepen"))
    told = rounds[rounds.index(f"Ronde {cycle}") + 1]
    names = ("Gelukt", "Deels gelukt", "Nog niet gelukt", "Losgelaten")
    return [int(found[1]) if (found := re.search(rf"(?:^|\s){name} (\d+)", told)) else 0 for name in names]


def rung(story: Story, hand: Hand, goal: str) -> str:
    """What the ladder says of a goal."""
    line = hand.page.get_by_role("listitem").filter(has_text=story.goals[goal]).first
    return " ".join(line.inner_text().split())


def waiting(story: Story, hand: Hand, cycle: int) -> list[str]:
    """The wishes that wait in a plan, each with a reason."""
    page(story, hand, f"plan/round/{cycle}/")
    lines = items(hand, "Nu niet")
    for one in story.facts[f"plan_{cycle}"]["niet_nu"]:
        assert any(one["reden"] in line for line in lines), one
    return [key for key, wish in story.wishes.items() if any(line.startswith(wish) for line in lines)]


def decided(story: Story, hand: Hand, *outcomes: str) -> None:
    """After each round this was decided, on its day."""
    for cycle, words in enumerate(outcomes, start=1):
        page(story, hand, f"evaluation/{cycle}/")
        day = story.facts[f"evaluatie_{cycle}"]["besluit"]["d"]
        assert any(words in line and long_day(day) in line for line in items(hand, "Besluit")), words


def network(story: Story, hand: Hand) -> list[int]:
    """How many people of the own network, and how many professionals."""
    found = re.search(r"(\d+) eigen contacten, (\d+) professionals", page(story, hand, "network/"))
    assert found
    return [int(found[1]), int(found[2])]


def reports(story: Story, hand: Hand, *asked: str) -> list[int]:
    """How many reports there are, and how many of them each of these questions finds."""
    told = [re.search(r"Zoek in de verslagen \((\d+)\)", page(story, hand, "entries/"))]
    for question in asked:
        told.append(re.search(r"(\d+) verslag(?:en)? gevonden", page(story, hand, f"entries/?{question}")))
    return [int(found[1]) if found else 0 for found in told]
