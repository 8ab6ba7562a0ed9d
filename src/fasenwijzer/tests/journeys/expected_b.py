"""What the screens must tell when case B has been typed up to its first plan."""

from __future__ import annotations

from typing import Any

from fasenwijzer.tests.journeys.expected_a import Check, items, page, rhythm
from fasenwijzer.tests.journeys.hand import Hand
from fasenwijzer.tests.journeys.story import Story
from fasenwijzer.ui.words import long_day


def v02(story: Story, hand: Hand, words: list[str]) -> None:
    shown = page(story, hand, "")
    assert "Deelnemer" in hand.page.get_by_role("main").inner_text()
    assert words[1] in shown


def v03(story: Story, hand: Hand, days: int) -> None:
    shown = page(story, hand, "plan/round/1/")
    assert f"Vastgesteld {days} dagen na de persoonsbeschrijving. Onze norm is 14 dagen." in shown


def v05(story: Story, hand: Hand, _outcomes: list[str]) -> None:
    page(story, hand, "intake/")
    lines, told = items(hand, "Besluiten"), story.facts["intake"]
    for words, name in (("Proeftraject", "besluit_1"), ("Toelaten", "besluit_2")):
        assert any(words in line and long_day(told[name]["d"]) in line for line in lines), name


def v06(story: Story, hand: Hand, counted: list[int]) -> None:
    """None was missed, and no time between two is longer than the norm."""
    held, gaps = rhythm(story, hand, "Maandgesprek", 1)
    assert held == [counted[0], 0]
    assert gaps == []
    assert f"langste tussentijd: {counted[1]} dagen" in page(story, hand, "conversations/")


def v11(story: Story, hand: Hand, _refused: list[str]) -> None:
    page(story, hand, "plan/round/1/")
    lines = items(hand, "Akkoord")
    for key, words in (("Agnieszka", "Getekend"), ("Jurre", "Getekend"), ("Tymek", "Mondeling akkoord")):
        assert any(story.names[key] in line and words in line for line in lines), key
    ronald = next(line for line in lines if story.names["Ronald"] in line)
    assert "Niet akkoord" in ronald
    assert "zolang er geen onderzoek is" in ronald


def v25(story: Story, hand: Hand, counted: list[Any]) -> None:
    informal, professional = counted
    assert f"{informal} eigen contacten, {professional} professionals" in page(story, hand, "network/")


CHECKS: dict[str, Check] = {"V02": v02, "V03": v03, "V05": v05, "V06": v06, "V11": v11, "V25": v25}
