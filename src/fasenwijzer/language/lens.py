"""Looking at a text through the lens: what might be said differently, what is a guess, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.language.advice import INTERPRETATION, Advice, Found, found_in
from fasenwijzer.language.reading import Reading, reading_of

AT_MOST = 20_000
"""Characters that are read; who writes more gets advice about the beginning."""
MOST = 5
"""Remarks of one sort that are shown: too many are read by nobody."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the lens shows: each rule once, where it was met first."""

    words: tuple[Found, ...]
    guesses: tuple[Found, ...]
    more: int
    reading: Reading

    @property
    def is_clear(self) -> bool:
        """Nothing to remark."""
        return not (self.words or self.guesses or self.reading.hardest)


def look(text: str, advice: tuple[Advice, ...]) -> Look:
    """Read a text with the advice of an edition. Nothing is kept, nothing is refused."""
    text = text[:AT_MOST]
    first: dict[str, Found] = {}
    for found in found_in(text, advice):
        first.setdefault(found.advice.forms[0], found)
    words = [found for found in first.values() if found.advice.kind != INTERPRETATION]
    guesses = [found for found in first.values() if found.advice.kind == INTERPRETATION]
    more = max(len(words) - MOST, 0) + max(len(guesses) - MOST, 0)
    return Look(tuple(words[:MOST]), tuple(guesses[:MOST]), more, reading_of(text))
