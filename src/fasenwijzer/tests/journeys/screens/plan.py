"""The plan: goals from wishes, actions, what waits, agreements, who agrees, and how goals end."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.fingers import mark
from fasenwijzer.tests.journeys.hand import Hand, spoken

KINDS = {"groei": "groeien", "stabiel": "stabiel houden"}
NAMES = "Namen, als het meer mensen zijn of iemand die niet op de lijst staat"


def begin(hand: Hand, case: int) -> None:
    hand.go(f"/cases/{case}/plan/")
    hand.press(re.compile("^Begin het plan"))


def destination(hand: Hand, case: int, end_goal: str, desired: str | None = None) -> None:
    hand.go(f"/cases/{case}/plan/destination/")
    hand.fill({"Het einddoel": end_goal, "Zo zou het moeten zijn": desired})
    hand.press("Bewaar het einddoel")


def goal(hand: Hand, case: int, told: dict[str, Any], wishes: list[str]) -> None:
    """A goal out of its first wish, with its other wishes; the hand stays on the page of the goal."""
    first, *others = wishes
    hand.go(f"/cases/{case}/plan/edit/")
    hand.unfold(within=hand.part("Van wens naar doel"))
    hand.follow(spoken("Maak er een doel van", first))
    hand.fill({"Wat wil je bereiken?": told["doel"]})
    hand.choose("Wat voor doel is het?", KINDS[told["soort"]])
    hand.unfold()
    for other in others:
        mark(hand.page.get_by_role("checkbox", name=other))
    earlier = told.get("vervolg_op") or told.get("komt_terug_van")
    if earlier:
        group = "Het gaat verder op" if "vervolg_op" in told else "Het komt terug na"
        hand.select("Bouwt het voort op een eerder doel?", re.compile(rf"^\s*{earlier}:"), group=group)
    hand.press("Zet het doel in het plan")


def action(hand: Hand, what: str, who: dict[str, str], when: date | str) -> None:
    """An action of the goal whose page is open. `who`: chosen from the list, maybe with a helper or names."""
    hand.unfold("Voeg een actie toe")
    hand.fill({"Wat gaat er gebeuren?": what})
    hand.select("Wie doet het?", who["who"])
    if who.get("helper") or who.get("names"):
        hand.unfold("Samen, of iemand die niet op de lijst staat")
    if who.get("helper"):
        hand.select("Wie uit het netwerk helpt mee?", who["helper"])
    hand.fill({NAMES: who.get("names")})
    if isinstance(when, date):
        hand.fill({"Uiterlijk op welke dag?": when})
    else:
        hand.choose("Hoe vaak?", "anders")
        hand.fill({"Hoe vaak, in eigen woorden?": when})
    hand.press("Zet de actie in het plan")


def earlier_place(hand: Hand, case: int, words: str) -> None:
    """Tackle a goal one place sooner."""
    hand.go(f"/cases/{case}/plan/edit/")
    row = hand.part("Doelen").get_by_role("listitem").filter(has_text=words)
    hand.press(re.compile("^Eerder"), within=row)


def not_now(hand: Hand, case: int, wish: str, reason: str) -> None:
    hand.go(f"/cases/{case}/plan/edit/")
    hand.unfold(within=hand.part("Van wens naar doel"))
    hand.follow(spoken("Nu niet", wish))
    hand.fill({"Waarom nu niet?": reason})
    hand.press("Laat deze wens wachten")


def agreement(hand: Hand, case: int, text: str) -> None:
    hand.go(f"/cases/{case}/plan/agreements/add/")
    hand.fill({"Wat spreken jullie af?": text})
    hand.press("Bewaar de afspraak")


def establish(hand: Hand, case: int, evaluation_on: date) -> None:
    """The day to look back, and then: the plan holds from today."""
    hand.go(f"/cases/{case}/plan/evaluation/")
    hand.fill({"Wanneer kijken jullie samen terug?": evaluation_on})
    hand.press("Bewaar deze dag")
    hand.go(f"/cases/{case}/plan/establish/")
    hand.press("Stel het plan vast")


def answer(hand: Hand, case: int, who: str, manner: str, on: date, **more: Any) -> None:
    """What somebody says about the plan; `name` when (s)he is not on the list, `represents`, `reason`."""
    hand.go(f"/cases/{case}/plan/answers/add/")
    hand.select("Wie?", who)
    hand.fill({"Naam, als iemand niet op de lijst staat": more.get("name"), "In eigen woorden": more.get("reason")})
    if more.get("represents"):
        mark(hand.page.get_by_role("checkbox", name=re.compile("^Als vertegenwoordiger")))
    hand.choose("Hoe?", manner)
    hand.fill({"Op welke dag?": on})
    hand.press("Bewaar dit antwoord")


def copy(hand: Hand, case: int, who: str, on: date, note: str | None = None) -> None:
    hand.go(f"/cases/{case}/plan/copies/add/")
    hand.select("Wie krijgt het plan?", who)
    hand.fill({"Op welke dag?": on, "Wat precies, en wie vond het goed?": note})
    hand.press("Schrijf de kopie op")


def let_go(hand: Hand, case: int, words: str, reason: str) -> None:
    """A goal is let go today."""
    hand.go(f"/cases/{case}/plan/")
    hand.follow(words)
    hand.follow("Rond af of laat los")
    hand.choose("Hoe ging het?", "Losgelaten")
    hand.fill({"Waarom, en wat bracht het?": reason})
    hand.press("Rond het doel af")
