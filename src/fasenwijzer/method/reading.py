"""From a TOML table to the pieces of an edition, with sentences about what does not fit."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from types import MappingProxyType
from typing import Any, TypeVar

from fasenwijzer.method.edition_parts import (
    ChecklistItem,
    ConditionWords,
    Criterion,
    EditionError,
    EntryKind,
    Handbook,
    LetterWords,
    LifeArea,
    NormWords,
    ObservationPoint,
    OutcomeWords,
    PhaseWords,
    Risk,
    Strength,
    Texts,
)

Piece = TypeVar("Piece")
Table = Mapping[str, Any]

PLAIN_TEXTS = (
    "words",
    "conversation_kinds",
    "goal_results",
    "agreement_manners",
    "ending_reasons",
    "evaluation_questions",
    "instruments",
)
TABLES = {
    *("edition", "life_areas", "strengths", "phases", "outcomes", "conditions", "norms", "norm_words"),
    *("criteria", "checklists", "entry_kinds", "letters", "observation_points", "risks", *PLAIN_TEXTS),
}
HEAD = ("key", "name", "language", "intro")
HANDBOOK_FIELDS = {"with": "with_"}
"""`with` is a word of Python itself, so the field has another name than the file."""


def parts_of(file: Table) -> dict[str, Any]:
    """The fields of an `Edition`, from the tables of one file. Raises EditionError for a table that does not fit."""
    if unknown := file.keys() - TABLES:
        raise EditionError((f"unknown tables: {', '.join(sorted(unknown))}",))
    return {
        **_head(_table(file, "edition")),
        "life_areas": _rows(LifeArea, file, "life_areas"),
        "strengths": _rows(Strength, file, "strengths"),
        "phases": _phases(_table(file, "phases")),
        "outcomes": _outcomes(_table(file, "outcomes")),
        "conditions": _named(ConditionWords, file, "conditions"),
        "norms": _frozen(_table(file, "norms")),
        "norm_words": _named(NormWords, file, "norm_words"),
        "criteria_by_phase": _criteria(_table(file, "criteria")),
        "checklists": _checklists(_table(file, "checklists")),
        "entry_kinds": _rows(EntryKind, file, "entry_kinds"),
        "letters": _rows(LetterWords, file, "letters"),
        "observation_points": _named(ObservationPoint, file, "observation_points"),
        "risks": _rows(Risk, file, "risks"),
        **{key: _texts(file, key) for key in PLAIN_TEXTS},
    }


def build(kind: type[Piece], table: Any, where: str) -> Piece:
    """One piece from one table. Every field is there, of the right type, and no other field is."""
    if not isinstance(table, Mapping):
        raise EditionError((f"{where}: is not a table",))
    wanted = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    needed = {name for name, field in wanted.items() if field.default is MISSING}
    problems = [f"{where}: '{name}' is missing" for name in sorted(needed - table.keys())]
    problems += [f"{where}: '{name}' is not known" for name in sorted(table.keys() - wanted.keys())]
    problems += [
        f"{where}: '{name}' is not {_in_words(wanted[name].type)}"
        for name, value in table.items()
        if name in wanted and not _fits(value, wanted[name].type)
    ]
    if problems:
        raise EditionError(tuple(problems))
    return kind(**{name: _plain(value) for name, value in table.items()})


def _head(table: Table) -> dict[str, str]:
    if lacking := tuple(f"edition: '{name}' is missing" for name in HEAD if not isinstance(table.get(name), str)):
        raise EditionError(lacking)
    return {name: table[name].strip() for name in HEAD}


def _phases(table: Table) -> Mapping[str, PhaseWords]:
    return _frozen({key: _phase(key, _table(table, key)) for key in table})


def _phase(key: str, table: Table) -> PhaseWords:
    answers = {HANDBOOK_FIELDS.get(question, question): text for question, text in _table(table, "handbook").items()}
    handbook = build(Handbook, answers, f"phases.{key}.handbook")
    return build(PhaseWords, {**table, "handbook": handbook}, f"phases.{key}")


def _outcomes(table: Table) -> Mapping[tuple[str, str], OutcomeWords]:
    return _frozen(
        {
            (phase, key): build(OutcomeWords, words, f"outcomes.{phase}.{key}")
            for phase in table
            for key, words in _table(table, phase).items()
        }
    )


def _criteria(table: Table) -> Mapping[str, tuple[Criterion, ...]]:
    return _frozen({phase: _rows(Criterion, table, phase) for phase in table})


def _checklists(table: Table) -> Mapping[tuple[str, str], tuple[ChecklistItem, ...]]:
    return _frozen(
        {
            (phase, setting): _rows(ChecklistItem, _table(table, phase), setting)
            for phase in table
            for setting in _table(table, phase)
        }
    )


def _rows(kind: type[Piece], file: Table, key: str) -> tuple[Piece, ...]:
    rows = file.get(key, ())
    if not isinstance(rows, list | tuple):
        raise EditionError((f"{key}: is not a list of tables",))
    return tuple(build(kind, row, f"{key} {number}") for number, row in enumerate(rows, start=1))


def _texts(file: Table, key: str) -> Mapping[str, str]:
    table = _table(file, key)
    if wrong := tuple(f"{key}: '{name}' is not a text" for name, text in table.items() if not isinstance(text, str)):
        raise EditionError(wrong)
    return _frozen(table)


def _named(kind: type[Piece], file: Table, name: str) -> Mapping[str, Piece]:
    return _frozen({key: build(kind, table, f"{name}.{key}") for key, table in _table(file, name).items()})


def _table(file: Table, key: str) -> dict[str, Any]:
    table = file.get(key, {})
    if not isinstance(table, Mapping):
        raise EditionError((f"{key}: is not a table",))
    return dict(table)


def _frozen(table: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType({key: _plain(value) for key, value in table.items()})


def _fits(value: object, kind: Any) -> bool:
    if kind == Texts:
        return isinstance(value, list | tuple) and all(isinstance(text, str) for text in value)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _in_words(kind: object) -> str:
    return (
        "a list of texts"
        if kind == Texts
        else {"str": "a text", "int": "a whole number"}.get(getattr(kind, "__name__", ""), "true or false")
    )


def _plain(value: object) -> Any:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return tuple(_plain(text) for text in value)
    return value
