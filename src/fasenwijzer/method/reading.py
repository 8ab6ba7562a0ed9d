"""From a TOML table to the pieces of an edition, with sentences about what does not fit."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from types import MappingProxyType
from typing import Any, TypeVar

from fasenwijzer.method.edition_parts import (
    ChecklistItem,
    ConditionWords,
    Criterion,
    EditionError,
    Handbook,
    LifeArea,
    NormWords,
    ObservationPoint,
    OutcomeWords,
    PhaseWords,
    Strength,
    Texts,
)

Piece = TypeVar("Piece")
Table = Mapping[str, Any]

TABLES = {
    "edition",
    "words",
    "life_areas",
    "strengths",
    "phases",
    "outcomes",
    "conditions",
    "norms",
    "norm_words",
    "criteria",
    "checklists",
    "conversation_kinds",
    "goal_results",
    "agreement_manners",
    "ending_reasons",
    "observation_points",
    "evaluation_questions",
}


def parts_of(file: Table) -> dict[str, Any]:
    """The fields of an `Edition`, from the tables of one file. Raises EditionError for a table that does not fit."""
    if unknown := file.keys() - TABLES:
        raise EditionError((f"unknown tables: {', '.join(sorted(unknown))}",))
    return {
        **_head(file.get("edition", {})),
        "life_areas": _rows(LifeArea, file, "life_areas"),
        "strengths": _rows(Strength, file, "strengths"),
        "phases": _frozen({key: _phase(key, table) for key, table in _table(file, "phases").items()}),
        "outcomes": _outcomes(_table(file, "outcomes")),
        "conditions": _named(ConditionWords, file, "conditions"),
        "norms": _frozen(_table(file, "norms")),
        "norm_words": _named(NormWords, file, "norm_words"),
        "criteria_by_phase": _criteria(_table(file, "criteria")),
        "checklists": _checklists(_table(file, "checklists")),
        "observation_points": _named(ObservationPoint, file, "observation_points"),
        **{key: _frozen(_table(file, key)) for key in PLAIN_TEXTS},
    }


PLAIN_TEXTS = (
    "words",
    "conversation_kinds",
    "goal_results",
    "agreement_manners",
    "ending_reasons",
    "evaluation_questions",
)


def build(kind: type[Piece], table: Table, where: str) -> Piece:
    """One piece from one table. Every field is there, of the right type, and no other field is."""
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
    lacking = tuple(f"edition: '{name}' is missing" for name in ("key", "name", "intro") if not table.get(name))
    if lacking:
        raise EditionError(lacking)
    return {name: str(table.get(name, "nl")).strip() for name in ("key", "name", "language", "intro")}


def _phase(key: str, table: Table) -> PhaseWords:
    answers = {
        "with_" if question == "with" else question: text for question, text in table.get("handbook", {}).items()
    }
    handbook = build(Handbook, answers, f"phases.{key}.handbook")
    return build(PhaseWords, {**table, "handbook": handbook}, f"phases.{key}")


def _outcomes(table: Table) -> Mapping[tuple[str, str], OutcomeWords]:
    return _frozen(
        {
            (phase, key): build(OutcomeWords, words, f"outcomes.{phase}.{key}")
            for phase, outcomes in table.items()
            for key, words in outcomes.items()
        }
    )


def _criteria(table: Table) -> Mapping[str, tuple[Criterion, ...]]:
    return _frozen({phase: _rows(Criterion, table, phase) for phase in table})


def _checklists(table: Table) -> Mapping[tuple[str, str], tuple[ChecklistItem, ...]]:
    return _frozen(
        {
            (phase, setting): _rows(ChecklistItem, settings, setting)
            for phase, settings in table.items()
            for setting in settings
        }
    )


def _rows(kind: type[Piece], file: Table, key: str) -> tuple[Piece, ...]:
    rows: Iterable[Table] = file.get(key, ())
    return tuple(build(kind, row, f"{key} {number}") for number, row in enumerate(rows, start=1))


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
