"""Cutting a text into sentences and words, also when somebody types without capitals."""

from __future__ import annotations

import re

ABBREVIATIONS = {
    *(
        "bv",
        "bijv",
        "nr",
        "dr",
        "drs",
        "mr",
        "mw",
        "mevr",
        "dhr",
        "ca",
        "evt",
        "etc",
        "jl",
        "incl",
        "excl",
        "tel",
        "blz",
    ),
}
LONGEST = 40
"""Signs that are looked back at to see an abbreviation; without a limit a text of only these would take forever."""
END = re.compile(r"[.!?…]+[\"”’)\]]*(?=\s|$)|\n+")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)


def sentences(text: str) -> list[str]:
    """The sentences with words in them, in order. A new line ends one too; an abbreviation does not."""
    found, begin = [], 0
    for end in END.finditer(text):
        if not _is_abbreviation(text[max(begin, end.end() - LONGEST) : end.end()]):
            found.append(text[begin : end.end()])
            begin = end.end()
    return [" ".join(piece.split()) for piece in (*found, text[begin:]) if WORD.search(piece)]


def words(sentence: str) -> list[str]:
    return WORD.findall(sentence)


def _is_abbreviation(piece: str) -> bool:
    """It ends with one: d.m.v., or one of the list."""
    last = piece.split()[-1] if piece.endswith(".") and piece.split() else ""
    bare = last.rstrip(".").lower().lstrip("(\"“'")
    return bare in ABBREVIATIONS or ("." in bare and all(len(part) == 1 for part in bare.split(".")))
