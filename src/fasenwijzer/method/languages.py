"""Other languages of a file of words: the same keys, other texts, laid over the Dutch.

The Dutch file holds the structure. A file in another language (`words/en/standard.toml`) holds texts only: what is a
list of rows in the Dutch file is a table by key here. A text that it lacks stays Dutch, as a whole. See decision 21.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fasenwijzer.method.edition_parts import EditionError, Texts

DUTCH = "nl"
"""The language in which an edition is written first, and in which words are stored."""
EVERYTHING, CLIENT_SIDE = COVERS = ("everything", "client side")
NO_WORDS = frozenset({"key", "icon", "hue", "kind", "hard", "picture", "language", "raters"})
"""Fields that say how something works or looks: the same in every language."""

Text = str | Texts
Tables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Language:
    """The head of a file: its code (BCP 47), its own name, what it covers, and whether a native speaker read it."""

    code: str
    name: str
    covers: str
    reviewed_by_native_speaker: bool
    reviewed_by: str = ""
    reviewed_on: date | None = None

    @property
    def is_complete(self) -> bool:
        return self.covers == EVERYTHING

    @property
    def is_translated(self) -> bool:
        """Not the language in which an edition is written first."""
        return self.code != DUTCH


FIRST = Language(DUTCH, "Nederlands", EVERYTHING, reviewed_by_native_speaker=False)
"""In which an edition is written first: nobody reviews what nobody translated."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """A file in another language: its head, and its texts by path ("phases.intake.aim")."""

    language: Language
    texts: Mapping[str, Text] = field(repr=False)


def codes(folder: Path, name: str) -> tuple[str, ...]:
    """The languages there are beside Dutch for the words in `<folder>/<name>.toml`."""
    return tuple(sorted(place.name for place in folder.iterdir() if (place / f"{name}.toml").exists()))


@cache
def spoken(folder: Path, name: str, asked: str | None) -> str:
    """The nearest to the asked language that there is: itself, without its region ("en-gb" is "en"), else Dutch."""
    asked = (asked or DUTCH).lower()
    return next((code for code in (asked, asked.split("-")[0]) if code in codes(folder, name)), DUTCH)


@cache
def overlay(folder: Path, name: str, code: str) -> Overlay:
    """The words of a file in another language. Raises EditionError for a head that does not say what it must."""
    tables = tomllib.loads((folder / code / f"{name}.toml").read_text(encoding="utf-8"))
    return Overlay(_head(tables.pop("language", None), code), dict(texts_of(tables)))


def texts_of(tables: Tables, above: str = "") -> Iterator[tuple[str, Text]]:
    """Every text or list of texts in the tables of a file, by its path. Rows go by their key."""
    for key, value in tables.items():
        path = f"{above}{key}"
        if isinstance(value, Mapping):
            yield from texts_of(value, f"{path}.")
        elif _is_rows(value):
            yield from texts_of({row["key"]: row for row in value}, f"{path}.")
        elif key not in NO_WORDS and isinstance(value, str | list):
            yield path, value if isinstance(value, str) else tuple(value)


def in_other_words(tables: Tables, found: Overlay) -> dict[str, Any]:
    """The tables of the Dutch file with the texts of another language over them.

    Raises EditionError for a text whose path the Dutch file does not have, or that is another sort of text there: a
    mistake in writing would otherwise go unseen.
    """
    ours = dict(texts_of(tables))
    wrong = [path for path, text in found.texts.items() if not _alike(text, ours.get(path))]
    if wrong:
        raise EditionError(tuple(f"{found.language.code}: '{path}' does not fit the Dutch file" for path in wrong))
    return laid_over(tables, found.texts)


def laid_over(tables: Tables, texts: Mapping[str, Text], above: str = "") -> dict[str, Any]:
    """The tables with these texts, by path, in place of their own. A path that is not there says nothing."""
    return {key: _said(value, texts, f"{above}{key}") for key, value in tables.items()}


def _said(value: Any, texts: Mapping[str, Text], path: str) -> Any:
    if isinstance(value, Mapping):
        return laid_over(value, texts, f"{path}.")
    if _is_rows(value):
        return [laid_over(row, texts, f"{path}.{row['key']}.") for row in value]
    said = texts.get(path, value)
    return list(said) if isinstance(said, tuple) else said


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, dict) and "key" in row for row in value)


def _alike(text: Text, dutch: Text | None) -> bool:
    """Both one text, or both lists of as many texts."""
    if isinstance(text, str) or isinstance(dutch, str):
        return isinstance(text, str) and isinstance(dutch, str)
    return dutch is not None and len(text) == len(dutch)


def _head(table: Any, code: str) -> Language:
    try:
        head = Language(**table)
    except TypeError as problem:
        raise EditionError((f"{code}: the head [language] does not fit: {problem}",)) from problem
    if head.code != code or head.covers not in COVERS or head.reviewed_by_native_speaker is (head.reviewed_on is None):
        raise EditionError((f"{code}: the head [language] does not say what it is, what it covers and who read it",))
    return head
