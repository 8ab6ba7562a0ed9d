"""The method as one organisation uses it: words, life areas, norms, and which conditions are hard.

An edition never changes; an organisation that works differently makes another one (`own_edition`). Phases, their
order and the outcomes of decisions are the method itself, and are the same in every edition.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fasenwijzer.language.advice import Advice, with_own
from fasenwijzer.method.advice import OWN_WORDS, advice_in
from fasenwijzer.method.completeness import problems
from fasenwijzer.method.edition_parts import (
    ChecklistItem,
    ConditionWords,
    Criterion,
    EditionError,
    EntryKind,
    LetterWords,
    LifeArea,
    NormWords,
    ObservationPoint,
    OutcomeWords,
    PhaseWords,
    Risk,
    Strength,
    in_plain_letters,
)
from fasenwijzer.method.keys import NORMS
from fasenwijzer.method.languages import DUTCH, Language, Text, codes, in_other_words, overlay, spoken, texts_of
from fasenwijzer.method.own import Own, Row, as_written, in_own_words
from fasenwijzer.method.reading import Table, parts_of

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, eq=False, slots=True)
class Edition:
    """All words and numbers of one way of working. Two editions are the same only if they are the same object."""

    key: str
    name: str
    language: str
    """Of the words. The advice is about Dutch in every language: that is what people write."""
    intro: str
    words: Mapping[str, str]
    life_areas: tuple[LifeArea, ...]
    strengths: tuple[Strength, ...]
    phases: Mapping[str, PhaseWords]
    outcomes: Mapping[tuple[str, str], OutcomeWords]
    conditions: Mapping[str, ConditionWords]
    norms: Mapping[str, int]
    norm_words: Mapping[str, NormWords]
    criteria_by_phase: Mapping[str, tuple[Criterion, ...]]
    checklists: Mapping[tuple[str, str], tuple[ChecklistItem, ...]]
    conversation_kinds: Mapping[str, str]
    goal_results: Mapping[str, str]
    agreement_manners: Mapping[str, str]
    ending_reasons: Mapping[str, str]
    observation_points: Mapping[str, ObservationPoint]
    entry_kinds: tuple[EntryKind, ...]
    letters: tuple[LetterWords, ...]
    risks: tuple[Risk, ...]
    evaluation_questions: Mapping[str, str]
    instruments: Mapping[str, str]
    """The instruments in use here, by key, and what each is called."""
    advice: tuple[Advice, ...] = ()
    """Words that label, judge or guess, with what can be written instead."""

    def letter(self, key: str) -> LetterWords | None:
        """The letter with this key; nothing when this edition does not have it (any more)."""
        return next((letter for letter in self.letters if letter.key == key), None)

    # What code asks for by name must exist: a mistake shows at once.

    def word(self, key: str) -> str:
        """What people here call something, in lower case: `word("client")` may be "deelnemer"."""
        return self.words[key]

    def phase(self, key: str) -> PhaseWords:
        """The words of one of the eight phases."""
        return self.phases[key]

    def norm(self, key: str) -> int | None:
        """The days of a norm; None when this organisation has no such norm."""
        if key not in NORMS:
            raise KeyError(key)
        return self.norms.get(key)

    # What records ask for may be older than this edition, and stays readable.

    def life_area(self, key: str) -> LifeArea:
        """A life area; one this edition does not have gets a plain name and no questions."""
        fallback = LifeArea(key, in_plain_letters(key), icon="circle", hue=9, explanation="", questions=())
        return next((area for area in self.life_areas if area.key == key), fallback)

    def conversation_questions(self, area: str) -> tuple[str, ...]:
        """Questions that may help in a conversation about a life area."""
        return self.life_area(area).questions

    def strength(self, key: str) -> Strength:
        """A source of strength."""
        fallback = Strength(key, in_plain_letters(key), icon="circle", explanation="", question="")
        return next((source for source in self.strengths if source.key == key), fallback)

    def outcome(self, phase: str, key: str) -> OutcomeWords:
        """The words of an outcome of the decision of a phase."""
        return self.outcomes.get((phase, key)) or OutcomeWords(in_plain_letters(key))

    def condition(self, key: str) -> ConditionWords:
        """The words of a condition."""
        plain = in_plain_letters(key)
        return self.conditions.get(key) or ConditionWords(plain, plain, why="")

    def norm_word(self, key: str) -> NormWords:
        """The words of a norm or an agreed date, for whatever `moves.due` gives."""
        return self.norm_words.get(key) or NormWords(in_plain_letters(key), explanation="")

    def criteria(self, phase: str) -> tuple[Criterion, ...]:
        """What is weighed before the decision of a phase: referral, intake or evaluation."""
        return self.criteria_by_phase.get(phase, ())

    def criterion(self, phase: str, key: str) -> Criterion:
        """One criterion of a phase."""
        return next((c for c in self.criteria(phase) if c.key == key), Criterion(key, in_plain_letters(key)))

    def checklist(self, phase: str, setting: str) -> tuple[ChecklistItem, ...]:
        """What is arranged at the start or at the exit, in a setting."""
        return self.checklists.get((phase, setting), ())

    def checklist_text(self, phase: str, setting: str, key: str) -> str:
        """The text of one proposed item; empty when this edition does not propose it."""
        return next((item.text for item in self.checklist(phase, setting) if item.key == key), "")

    def risk(self, key: str) -> Risk:
        """One risk of the inventory; one this edition does not ask about gets a plain name."""
        return next((risk for risk in self.risks if risk.key == key), Risk(key, in_plain_letters(key)))

    def entry_kind(self, key: str) -> EntryKind:
        """A kind of report."""
        return next((kind for kind in self.entry_kinds if kind.key == key), EntryKind(key, in_plain_letters(key), ()))

    def conversation_kind(self, key: str) -> str:
        return self.conversation_kinds.get(key) or in_plain_letters(key)

    def goal_result(self, key: str) -> str:
        return self.goal_results.get(key) or in_plain_letters(key)

    def agreement_manner(self, key: str) -> str:
        return self.agreement_manners.get(key) or in_plain_letters(key)

    def ending_reason(self, key: str) -> str:
        return self.ending_reasons.get(key) or in_plain_letters(key)

    def instrument(self, key: str) -> str:
        """What an instrument is called here."""
        return self.instruments.get(key) or in_plain_letters(key)


def available() -> tuple[str, ...]:
    """The names of the editions that come with Fasenwijzer."""
    return tuple(sorted(file.stem for file in WORDS.glob("*.toml")))


def load(name: str, language: str | None = DUTCH) -> Edition:
    """The edition in `words/<name>.toml`, in the words of a language; a text that language lacks is Dutch.

    One object per edition and language. Raises EditionError with everything that is wrong or missing.
    """
    if name not in available():
        raise EditionError((f"there is no edition '{name}'",))
    return _loaded(name, nearest(name, language))


def nearest(name: str, language: str | None) -> str:
    """The code of the language in which an edition answers who asks for this one."""
    return spoken(WORDS, name, language)


def languages(name: str) -> tuple[Language, ...]:
    """The languages an edition has beside Dutch."""
    return tuple(overlay(WORDS, name, code).language for code in codes(WORDS, name))


def own_edition(name: str, own: Own, language: str | None = DUTCH) -> Edition:
    """An organisation's own edition, built on `words/<name>.toml`, in the words of a language.

    Raises EditionError, with every problem, when the result would not be the method any more.
    """
    return _checked(draft(name, own, language))


def draft(name: str, own: Own, language: str | None = DUTCH) -> Edition:
    """An own edition that somebody works on: `completeness.problems` says what it lacks."""
    if own == Own(name=own.name):
        return _renamed(load(name, language), own.name)
    code = nearest(name, language)
    found = None if code == DUTCH else overlay(WORDS, name, code)
    parts = parts_of(in_own_words(_written(name), own, code, found))
    advice = advice_in(parts["language"])
    if own.advice:
        advice = with_own(advice, dict(own.advice), OWN_WORDS)
    return Edition(**{**parts, "language": code}, advice=advice)


def _renamed(edition: Edition, name: str) -> Edition:
    """As it comes with Fasenwijzer, under another name: nothing has to be read again."""
    return replace(edition, name=name) if name else edition


@cache
def texts(name: str, language: str = DUTCH) -> Mapping[str, Text]:
    """Every text of an edition by its path; in another language those that it translates."""
    if language == DUTCH:
        return MappingProxyType(dict(texts_of(_written(name))))
    return overlay(WORDS, name, language).texts


def rows_of(name: str, path: str) -> tuple[Row, ...]:
    """The rows of a list of an edition, by the path of that list."""
    place: Any = _written(name)
    for key in path.split("."):
        place = place.get(key, {})
    return tuple(Row(row["key"], row.get("icon", ""), row.get("hue"), row.get("kind", "")) for row in place)


def texts_of_own(name: str, own: Own) -> Mapping[str, Text]:
    """Every text of an own edition by its path, in Dutch, as people read it."""
    return dict(texts_of(in_own_words(_written(name), own, DUTCH, None)))


def texts_written(name: str, own: Own) -> Mapping[str, Text]:
    """Every text of an own edition by its path, as it was written: with the word for a client of the edition below."""
    return dict(texts_of(as_written(_written(name), own)))


@cache
def _written(name: str) -> Table:
    """The tables of the Dutch file."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _loaded(name: str, code: str) -> Edition:
    if code == DUTCH:
        return from_tables(_written(name))
    return replace(from_tables(in_other_words(_written(name), overlay(WORDS, name, code))), language=code)


def from_tables(file: Table) -> Edition:
    """The edition in the tables of a file."""
    parts = parts_of(file)
    return _checked(Edition(**parts, advice=advice_in(parts["language"])))


def _checked(edition: Edition) -> Edition:
    if found := problems(edition):
        raise EditionError(found)
    return edition
