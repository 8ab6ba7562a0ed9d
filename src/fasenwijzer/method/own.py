"""What one organisation says or does differently than the edition it builds on, laid over the tables of that edition.

The tables are those of a file in `words/`. An organisation may say any text otherwise, by its path
("phases.intake.aim"), and may keep lists of its own: which life areas, criteria, items of a checklist, kinds of report
and risks there are, and in which order. What it does not touch stays as the edition says it, in every language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from fasenwijzer.method.edition_parts import (
    ChecklistItem,
    Criterion,
    EditionError,
    EntryKind,
    LetterWords,
    LifeArea,
    PhaseWords,
    Risk,
    Texts,
)
from fasenwijzer.method.keys import PHASES_WITH_CHECKLIST, PHASES_WITH_CRITERIA, SETTINGS
from fasenwijzer.method.languages import DUTCH, Overlay, Tables, Text, laid_over, texts_of

KINDS = {
    "life_areas": LifeArea,
    "criteria": Criterion,
    "checklists": ChecklistItem,
    "entry_kinds": EntryKind,
    "risks": Risk,
    "letters": LetterWords,
}
"""What the rows of a list are, by the first word of its path."""
KIND_OF_A_NEW_ROW = {"criteria": "criterion", "letters": "letter"}
LISTS = (
    "life_areas",
    *(f"criteria.{phase}" for phase in PHASES_WITH_CRITERIA),
    *(f"checklists.{phase}.{setting}" for phase in PHASES_WITH_CHECKLIST for setting in SETTINGS),
    "entry_kinds",
    "risks",
    "letters",
)
"""The lists an organisation may keep itself, by path."""
LIST_FIELDS = frozenset(
    one.name for kind in (PhaseWords, LifeArea, EntryKind) for one in fields(kind) if one.type == Texts
)
"""Fields that hold a list of texts."""
OFFERED = "instruments"
"""What is named here is offered: an organisation adds one by naming it."""
PEOPLE = ("client", "clients", "worker", "workers")
"""Words that stand in the other texts of an edition too."""
LAST_HUE = 9
NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an own list. What is left out is as the edition below has it for this key."""

    key: str
    icon: str = ""
    hue: int | None = None
    kind: str = ""

    @property
    def looks(self) -> dict[str, Any]:
        """What is not said in words, and is set."""
        told = {"icon": self.icon, "hue": self.hue, "kind": self.kind}
        return {name: value for name, value in told.items() if value not in ("", None)}


@dataclass(frozen=True, slots=True)
class Own:
    """Everything that differs. A norm of None is switched off; `hard` says of a condition whether it blocks."""

    name: str = ""
    texts: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    """By language, then by path."""
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """All rows of a list, by the path of that list."""
    norms: Mapping[str, int | None] = field(default_factory=dict)
    hard: Mapping[str, bool] = field(default_factory=dict)
    advice: Mapping[str, str] = field(default_factory=dict)
    """By word: what can be written instead, or nothing to leave that word in peace."""


def in_own_words(dutch: Tables, own: Own, language: str, found: Overlay | None) -> dict[str, Any]:
    """The tables of an own edition in one language.

    `dutch` are the tables of the edition below, `found` its texts in that language. A text that the organisation
    changed is nobody's translation any more: it stands in its own words until the organisation translates it. Raises
    EditionError for a list or a condition that there is not.
    """
    written = as_written(dutch, own)
    if found is None:
        return laid_over(written, _in_their_words(written, own.texts.get(DUTCH, NOTHING), dutch["words"]))
    before, now = dict(texts_of(dutch)), dict(texts_of(written))
    translated = {path: text for path, text in found.texts.items() if now.get(path) == before.get(path) is not None}
    return laid_over(written, {**translated, **own.texts.get(language, NOTHING)})


def as_written(dutch: Tables, own: Own) -> dict[str, Any]:
    """The tables of an own edition with the texts that somebody wrote, and no others changed."""
    return laid_over(_own_structure(dutch, own), own.texts.get(DUTCH, NOTHING))


def _in_their_words(written: Tables, said: Mapping[str, Text], usual: Mapping[str, str]) -> dict[str, Text]:
    """Texts of the edition below, with what people here call clients and workers in place of what it calls them."""
    own = {usual[key]: str(said[f"words.{key}"]) for key in PEOPLE if f"words.{key}" in said and key in usual}
    if not own:
        return {}
    pattern = re.compile(rf"(?<!\[)\b({'|'.join(sorted(map(re.escape, own), key=len, reverse=True))})\b", re.IGNORECASE)

    def other(found: re.Match[str]) -> str:
        word = own[found[0].lower()]
        return word[:1].upper() + word[1:] if found[0][0].isupper() else word

    def reworded(text: Text) -> Text:
        if isinstance(text, str):
            return pattern.sub(other, text)
        return tuple(pattern.sub(other, line) for line in text)

    return {path: reworded(text) for path, text in texts_of(written) if path not in said and path[:6] != "words."}


def is_list(path: str) -> bool:
    """Whether the text at this path is a list of texts."""
    return path.rpartition(".")[2] in LIST_FIELDS


def blank(path: str) -> dict[str, Any]:
    """A row of the list at this path in which nothing is said yet."""
    empty = {"str": "", "int": LAST_HUE, "Texts": []}
    group = path.partition(".")[0]
    usual = {"kind": KIND_OF_A_NEW_ROW[group]} if group in KIND_OF_A_NEW_ROW else {}
    return {one.name: empty[_name_of(one.type)] for one in fields(KINDS[group])} | usual


def _name_of(kind: Any) -> str:
    return "Texts" if kind == Texts else str(kind.__name__)


def _own_structure(dutch: Tables, own: Own) -> dict[str, Any]:
    tables = {key: dict(value) if isinstance(value, Mapping) else value for key, value in dutch.items()}
    if own.name:
        tables["edition"]["name"] = own.name
    tables["norms"] = {k: days for k, days in {**tables.get("norms", {}), **own.norms}.items() if days is not None}
    tables[OFFERED] = {**tables.get(OFFERED, {}), **_offered(own)}
    tables["conditions"] = _hardened(tables.get("conditions", {}), own.hard)
    for path, rows in own.rows.items():
        _put(tables, path, rows)
    return tables


def _offered(own: Own) -> dict[str, Text]:
    told = own.texts.get(DUTCH, NOTHING)
    return {path.removeprefix(f"{OFFERED}."): text for path, text in told.items() if path.startswith(f"{OFFERED}.")}


def _hardened(conditions: Mapping[str, Any], hard: Mapping[str, bool]) -> dict[str, Any]:
    if unknown := hard.keys() - conditions.keys():
        raise EditionError(tuple(f"conditions: '{key}' is not known" for key in sorted(unknown)))
    return {key: {**words, "hard": hard[key]} if key in hard else words for key, words in conditions.items()}


def _put(tables: dict[str, Any], path: str, rows: tuple[Row, ...]) -> None:
    """These rows at their place; a row of the edition below keeps what it says."""
    if path not in LISTS:
        raise EditionError((f"{path.partition('.')[0]}: '{path.partition('.')[2]}' is not known",))
    *above, last = path.split(".")
    place = tables
    for key in above:
        place[key] = dict(place.get(key, {}))
        place = place[key]
    said = {row["key"]: row for row in place.get(last, ())}
    place[last] = [{**(said.get(row.key) or blank(path)), **row.looks, "key": row.key} for row in rows]
