"""The instruments that figures are taken with: each a file beside this one, read by key.

An instrument is a list of items with one scale. Its words are ours: of the self-sufficiency matrix (ZRM 2017) only the
names of the thirteen domains stand here, because its criteria belong to its makers; whoever scores has them at hand.
Scores are ordinal and stay apart: nothing here, and nobody above, adds them up over items or instruments
(domain.md, section 6, Measurements).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fasenwijzer.method.edition_parts import LifeArea, Texts
from fasenwijzer.method.languages import DUTCH, in_other_words, overlay, spoken

HERE = Path(__file__).parent
RATERS = ("client", "parent", "network", "worker")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that gets a figure. icon and hue when it is a life area."""

    key: str
    text: str
    icon: str = ""
    hue: int = 0

    @property
    def name(self) -> str:
        """As a life area calls it."""
        return self.text


@dataclass(frozen=True, slots=True)
class Instrument:
    """lowest to highest: the scale; low and high: its ends in words. Without items of its own it asks the life areas.

    raters: who may give the figures. about: whether it can be about something else than the client, such as a
    household. learns: the lowest answer is worth talking about, as in a questionnaire at the exit.
    """

    key: str
    explanation: str
    lowest: int
    highest: int
    low: str
    high: str
    raters: Texts
    items: tuple[Item, ...] = ()
    about: bool = False
    learns: bool = False

    def asks(self, areas: tuple[LifeArea, ...]) -> tuple[Item, ...]:
        """Its items, or the life areas of an edition."""
        return self.items or tuple(Item(area.key, area.name, area.icon, area.hue) for area in areas)


def available() -> tuple[str, ...]:
    """The keys of the instruments there are."""
    return tuple(sorted(file.stem for file in HERE.glob("*.toml")))


def load(key: str, language: str | None = DUTCH) -> Instrument:
    """One instrument, in the words of a language, else in Dutch. Raises KeyError when there is none with this key."""
    if key not in available():
        raise KeyError(key)
    return _loaded(key, spoken(HERE, key, language))


@cache
def _loaded(key: str, code: str) -> Instrument:
    told: dict[str, Any] = tomllib.loads((HERE / f"{key}.toml").read_text(encoding="utf-8"))
    told = told if code == DUTCH else in_other_words(told, overlay(HERE, key, code))
    items = tuple(Item(item, text) for item, text in told.pop("items", {}).items())
    return Instrument(key=key, items=items, **{**told, "raters": tuple(told["raters"])})
