"""Words as they are compared: without accents and capitals, and cut back to the stem that Dutch words share.

Both databases are given these stems and compare them letter by letter, so that they find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from snowballstemmer import stemmer

from fasenwijzer.cases.clients.names import folded

WORD = re.compile(r"[^\W_]+")
LONGEST = 60
"""Signs of a word that count; nobody searches for more, and a database has its limits."""
MOST_ASKED = 12
"""Words of a question that count."""

Alike = Mapping[str, tuple[str, ...]]
"""By a stem: the stems of words that mean about the same."""
NOTHING_ALIKE: Alike = {}

# Kraaij and Pohlmann know "gekookt" and "koken"; Porter knows "schuld" and "schulden". Together they miss little.
_stemmers = (stemmer("dutch"), stemmer("dutch_porter"))


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """ "woningen" → "woon" and "woning"; one word, folded already."""
    return tuple(dict.fromkeys(str(one.stemWord(word))[:LONGEST] for one in _stemmers))


def stems_of(text: str) -> list[str]:
    """Every stem of a text once, in the order of reading."""
    return list(dict.fromkeys(stem for word in words_in(text) for stem in stems(word)))


def asked(words: str, alike: Alike = NOTHING_ALIKE) -> list[tuple[str, ...]]:
    """For each word somebody searches for its stems and those of words like it, of which one is enough.

    Only letters and figures, ever.
    """
    return [with_alike(stems(word), alike) for word in words_in(words)[:MOST_ASKED]]


def with_alike(own: tuple[str, ...], alike: Alike) -> tuple[str, ...]:
    """The stems of a word, its own first."""
    return tuple(dict.fromkeys([*own, *(other for stem in own for other in alike.get(stem, ()))]))


def alike_in(groups: Iterable[Iterable[str]]) -> Alike:
    """From words that mean about the same: by the stem of each, the stems of all."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        together = dict.fromkeys(stem for word in group for stem in stems_of(word))
        for stem in together:
            found.setdefault(stem, {}).update(together)
    return {stem: tuple(others) for stem, others in found.items()}


def words_in(text: str) -> list[str]:
    return WORD.findall(folded(text).casefold())
