"""An emergency: opening a file without a ground, and looking back on that."""

from __future__ import annotations

from datetime import date

from fasenwijzer.tests.journeys.hand import Hand


def ask(hand: Hand, family_name: str, born: date, reason: str) -> None:
    """From the list of clients; only who knows of whom it is finds the file."""
    hand.go("/clients/")
    hand.follow("Noodgeval")
    hand.fill({"Achternaam": family_name, "Geboortedatum": born, "Waarom kan het niet wachten?": reason})
    hand.press("Open het dossier voor 60 minuten")


def to_look_back_on(hand: Hand) -> str:
    """What waits for the privacy officer, who comes there from the access log."""
    hand.go("/access-log/")
    hand.follow("Noodgevallen")
    return " ".join(hand.part("Om op terug te kijken").inner_text().split())


def judge(hand: Hand, name: str, day: str) -> str:
    """It was justified; what the list tells after that."""
    hand.follow(f"Kijk terug {name}, {day}")
    hand.choose("Was het terecht?", "Ja, dit kon niet wachten")
    hand.press("Bewaar dit oordeel")
    hand.follow("Teruggekeken")
    return hand.text
