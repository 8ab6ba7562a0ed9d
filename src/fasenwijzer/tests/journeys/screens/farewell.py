"""Looking back on a round, and the farewell: aftercare, transfer, who does what."""

from __future__ import annotations

import re
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand, spoken

RESULTS = {
    "behaald": "Gelukt",
    "deels behaald": "Deels gelukt",
    "niet behaald": "Nog niet gelukt",
    "losgelaten": "Losgelaten",
}


def evaluation(hand: Hand, case: int, goals: dict[str, dict[str, Any]], general: str) -> None:
    """Begin looking back; what is told of each goal, by its words, in the order of the screen; the round in short."""
    hand.go(f"/cases/{case}/evaluation/")
    hand.press("Begin met terugkijken")
    hand.follow(re.compile("^Kijk terug"))
    for _ in goals:
        told = goals[hand.page.get_by_role("heading", level=1).inner_text()]
        hand.choose("Hoe liep het af?", RESULTS[told["resultaat"]])
        hand.fill({"Hoe het ging": told["proces"], "Wat het bracht": told["effect"], "Wat we nu doen": told["actie"]})
        hand.press(re.compile("^Bewaar(,| en) "))
    hand.fill({"Deze ronde in het kort": general})
    hand.press("Bewaar de samenvatting")


def aftercare(hand: Hand, case: int, told: dict[str, Any], who: str) -> None:
    hand.go(f"/cases/{case}/exit/aftercare/add/")
    hand.fill({"Wat spreken jullie af?": told["wat"], "Wanneer?": told["d"], "Wie doet het?": who})
    hand.press(re.compile("^Bewaar "))


def aftercare_done(hand: Hand, case: int, what: str) -> None:
    """It took place today."""
    hand.go(f"/cases/{case}/exit/")
    hand.follow(spoken("Het is gedaan", what))
    hand.press("Bewaar als gedaan")


def transfer(hand: Hand, case: int, told: dict[str, Any]) -> None:
    """To whom, with which consent; the first talk together may follow later."""
    hand.go(f"/cases/{case}/exit/transfers/add/")
    hand.fill(told)
    hand.press("Bewaar de overdracht")


def network_afterwards(hand: Hand, case: int, text: str) -> None:
    hand.go(f"/cases/{case}/exit/network/")
    hand.fill({"Wie doet wat na de uitstroom?": text})
    hand.press("Bewaar")
