"""Words as they are compared: without accents and capitals, and cut back to the stem that Dutch words share.

Both databases are given these stems and compare them letter by letter, so that they find the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from snowballstemmer import stemmer

from fasenwijzer.cases.clients.names import folded

WORD = re.compile(r"[^\W_]+")
LONGEST = 60
"""Signs of a word that count; nobody searches for more, and a database has its limits."""
MOST_ASKED = 12
"""Words of a question that count."""

# Kraaij and Pohlmann know "gekookt" and "koken"; Porter knows "schuld" and "schulden". Together they miss little.
_stemmers = (stemmer("dutch"), stemmer("dutch_porter"))


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """ "woningen" → "woon" and "woning"; one word, folded already."""
    return tuple(dict.fromkeys(str(one.stemWord(word))[:LONGEST] for one in _stemmers))


def stems_of(text: str) -> list[str]:
    """Every stem of a text once, in the order of reading."""
    return list(dict.fromkeys(stem for word in words_in(text) for stem in stems(word)))


def asked(words: str) -> list[tuple[str, ...]]:
    """For each word somebody searches for its stems, of which one is enough; only letters and figures, ever."""
    return [stems(word) for word in words_in(words)[:MOST_ASKED]]


def words_in(text: str) -> list[str]:
    return WORD.findall(folded(text).casefold())
