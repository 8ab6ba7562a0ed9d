"""The piece of a text in which the words stand that were searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fasenwijzer.search.documents.models import Document
from fasenwijzer.search.stems import NOTHING_ALIKE, Alike, asked, stems_of

BEFORE, LONGEST = 60, 260
"""Signs before the first word that was found, and signs in all."""
WORD = re.compile(r"[^\W_]+")
Stems = list[tuple[str, ...]]


@dataclass(frozen=True)
class Piece:
    """A part of a text, and whether it is one of the words that were searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True)
class Found:
    """A document with the piece to show."""

    document: Document
    pieces: list[Piece]


def found_in(document: Document, words: str, alike: Alike = NOTHING_ALIKE) -> Found:
    return Found(document, list(excerpt(document.text, asked(words, alike))))


def excerpt(text: str, words: Stems) -> Iterator[Piece]:
    """About two lines around the first hit, with every hit marked. Without a hit: how the text begins."""
    text = " ".join(text.split())
    hits = [match for match in WORD.finditer(text) if is_asked(match[0], words)]
    start = beginning(text, hits[0].start()) if hits else 0
    end = ending(text, start + LONGEST)
    yield Piece("… " if start else "")
    at = start
    for match in hits:
        if match.end() <= end:
            yield Piece(text[at : match.start()])
            yield Piece(match[0], found=True)
            at = match.end()
    yield Piece(text[at:end] + (" …" if end < len(text) else ""))


def beginning(text: str, hit: int) -> int:
    """A whole word, a little before the hit."""
    return text.find(" ", hit - BEFORE, hit) + 1 if hit > BEFORE else 0


def ending(text: str, most: int) -> int:
    """The end of the last whole word within the most."""
    if len(text) <= most:
        return len(text)
    space = text.rfind(" ", 0, most)
    return space if space > most - LONGEST else most


def is_asked(word: str, words: Stems) -> bool:
    """The same rule as the index: one of the stems of a word, and the last word may be half."""
    own = stems_of(word)
    whole = any(stem in own for stems in words for stem in stems)
    return whole or any(one.startswith(stem) for one in own for stem in (words or [()])[-1])
