"""The BSN, and what is asked about the data: in the file, and in the list of the privacy officer."""

from __future__ import annotations

import re
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand

KINDS = {
    "inzage": "het dossier lezen",
    "correctie": "iets verbeteren",
    "afschrift": "een afschrift om mee te nemen",
    "vernietiging": "iets vernietigen",
}


def bsn(hand: Hand, case: int, number: str, seen: str) -> None:
    """From the data of the file to the number and back."""
    hand.go(f"/cases/{case}/data/")
    hand.follow("Vul het BSN in")
    hand.fill({"BSN": number})
    hand.choose("Waar staat het op?", seen)
    hand.press("Bewaar het BSN")


def request(hand: Hand, case: int, told: dict[str, Any], name: str, capacity: str) -> None:
    """Written down by who guides, on the day it came."""
    hand.go(f"/cases/{case}/data/requests/")
    hand.follow("Schrijf een verzoek op")
    hand.choose("Wat wordt er gevraagd?", KINDS[told["soort"]])
    hand.fill({"Waarover?": told["over"], "Eigen woorden die erbij komen": told.get("eigen_verklaring")})
    hand.fill({"Wie vraagt het?": name})
    hand.choose("Als wat?", capacity)
    hand.choose("Hoe?", "persoonlijk")
    hand.fill({"Ontvangen op": told["ontvangen"]})
    hand.press("Bewaar het verzoek")


def answer(hand: Hand, case: int, told: dict[str, Any]) -> None:
    """By the privacy officer, who comes there from the list of what is due."""
    hand.go("/access-log/")
    hand.follow(re.compile("^Verzoeken van cliënten"))
    hand.follow(f"F{case:05}")
    hand.follow(re.compile("^Beantwoord"), within=hand.part(KINDS[told["soort"]]).last)
    hand.choose("Wat is het antwoord?", told["antwoord"])
    hand.fill({"Wat is er geantwoord, en waarom?": told["uitkomst"], "Beantwoord op": told["beantwoord"]})
    hand.press("Bewaar het antwoord")
