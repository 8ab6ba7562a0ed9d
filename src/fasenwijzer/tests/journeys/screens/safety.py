"""The room about safety: what people see, memos, and what went wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand


def inventory(
    hand: Hand, case: int, levels: dict[str, str], day: date, moment: str, whose: str = "", name: str | None = None
) -> None:
    """One view on all risks, in one go."""
    hand.go(f"/cases/{case}/safety/inventories/add/")
    if whose:
        hand.choose("Wie kijkt er?", whose)
        hand.fill({"Naam": name})
    hand.choose("Voor welk moment?", moment)
    for risk, level in levels.items():
        hand.choose(risk, level)
    hand.fill({"Ingevuld op": day})
    hand.press("Bewaar deze blik")


def seen(hand: Hand, case: int, told: dict[str, Any]) -> None:
    """A risk that was seen (RB)."""
    hand.go(f"/cases/{case}/safety/")
    hand.follow("Risico gezien")
    _facts(hand, told)
    hand.press("Bewaar de memo")


def behaviour(hand: Hand, case: int, told: dict[str, Any]) -> None:
    """Behaviour that was known (RG), with its pain score."""
    hand.go(f"/cases/{case}/safety/")
    hand.follow("Risicogedrag")
    _facts(hand, told)
    hand.choose("Kenden we dit gedrag al bij de aanmelding?", "Ja")
    hand.choose("Hoeveel pijn deed het?", str(told["pijnscore"]))
    hand.press("Bewaar de memo")


def _facts(hand: Hand, told: dict[str, Any]) -> None:
    hand.fill({"Welke dag?": told["d"], "Hoe laat?": told.get("t"), "Wat gebeurde er?": told["objectief"]})
    hand.fill({"Wat ging eraan vooraf?": told["aanleiding"], "Wat hielp, en wat doen we nu?": told["oplossing"]})


def incident(hand: Hand, case: int, told: dict[str, Any], informed: list[str]) -> None:
    """It begins as behaviour; the pain score turns it into an incident, with what was typed."""
    facts = {"objectief": told["wat"], "aanleiding": "\n".join(told["oorzaken"]), "oplossing": told["vervolg"]}
    behaviour(hand, case, told | facts)
    assert "Daarom is dit een incident." in hand.text
    assert hand.field("Wat gebeurde er?").input_value() == told["wat"]
    hand.fill({"Waar?": told["plaats"], "Wat waren de gevolgen?": told["gevolgen"]})
    hand.fill({"Wie zijn er ingelicht?": "\n".join(informed), "Wat leren we ervan?": told["leren"]})
    hand.press("Meld het incident")
