"""Giving figures on an instrument."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand

MOMENTS = {"start": "bij de start", "tussen": "tussendoor", "exit": "afscheid", "later": "later"}


def give(
    hand: Hand, case: int, instrument: str, on: date, moment: str, whose: str, figures: dict[str, int], **told: Any
) -> None:
    """The figures of one person on one day; told: other fields by their labels."""
    hand.go(f"/cases/{case}/figures/take/{instrument}/")
    hand.fill({"Op welke dag?": on})
    hand.choose("Welk moment is dit?", MOMENTS[moment])
    hand.choose("Van wie zijn deze cijfers?", whose)
    hand.fill(told)
    for item, figure in figures.items():
        hand.choose(item, str(figure))
    hand.press("Bewaar deze cijfers")
