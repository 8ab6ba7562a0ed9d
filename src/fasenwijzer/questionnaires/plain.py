"""A questionnaire as plain data: what a draft is edited as, copied as, and what goes to FHIR and comes from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Row = TypeVar("Row")


class Kind(TextChoices):
    """What somebody answers with; words are only read."""

    ONE = "one", _("one of several")
    MANY = "many", _("several may be chosen")
    YES_NO = "yes_no", _("yes or no")
    SCALE = "scale", _("a figure on a scale")
    NUMBER = "number", _("a number")
    TEXT = "text", _("one line of words")
    LONG = "long", _("a long text")
    DATE = "date", pgettext_lazy("answer", "a date")
    NOTE = "note", _("only words to read")


class Scoring(TextChoices):
    """What the figures of a section make together."""

    NONE = "none", _("no score")
    SUM = "sum", _("added up")
    MEAN = "mean", _("the average")


class Language(TextChoices):
    """In which a questionnaire is written; the words around it follow the reader."""

    NL = "nl", "Nederlands"
    EN = "en", "English"
    PL = "pl", "Polski"
    UK = "uk", "Українська"
    TR = "tr", "Türkçe"
    AR = "ar", "العربية"


CHOSEN = (Kind.ONE, Kind.MANY, Kind.YES_NO)
"""Answered with a choice, so that another question can follow from it."""
YES, NO = "yes", "no"
YES_AND_NO = {
    "nl": ("Ja", "Nee"),
    "en": ("Yes", "No"),
    "pl": ("Tak", "Nie"),
    "uk": ("Так", "Ні"),
    "tr": ("Evet", "Hayır"),
    "ar": ("نعم", "لا"),
}
MOST_STEPS = 10
"""Between the ends of a scale: more figures do not fit beside each other."""


@dataclass(frozen=True)
class Choice:
    code: str
    words: str
    points: int | None = None


@dataclass(frozen=True)
class Item:
    """One question. `shown_when`: key of an earlier question and code of its choice; any of them is enough."""

    key: str
    kind: str
    words: str
    help: str = ""
    required: bool = False
    lowest: int | None = None
    highest: int | None = None
    low_words: str = ""
    high_words: str = ""
    theme: str = ""
    choices: tuple[Choice, ...] = ()
    shown_when: tuple[tuple[str, str], ...] = ()

    @property
    def is_scored(self) -> bool:
        """Whether an answer has points: a figure on a scale, or a choice that was given some."""
        return self.kind == Kind.SCALE or any(choice.points is not None for choice in self.choices)


@dataclass(frozen=True)
class Section:
    title: str = ""
    text: str = ""
    scoring: str = Scoring.NONE
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Plain:
    """Everything a version says. Changing it gives another one; the draft is then written as that."""

    title: str
    language: str = Language.NL
    intro: str = ""
    sections: tuple[Section, ...] = ()

    @property
    def items(self) -> Iterator[Item]:
        """All questions in their order."""
        return (item for section in self.sections for item in section.items)

    def item(self, key: str) -> Item | None:
        return next((item for item in self.items if item.key == key), None)

    def section_of(self, key: str) -> int:
        """The place of the section with this question. Raises StopIteration when it is not there."""
        return next(at for at, one in enumerate(self.sections) if any(item.key == key for item in one.items))

    def before(self, key: str) -> list[Item]:
        """The questions that come earlier; all of them for a key that is not there yet."""
        keys = [item.key for item in self.items]
        return list(self.items)[: keys.index(key) if key in keys else None]

    @property
    def new_key(self) -> str:
        taken = {item.key for item in self.items}
        return next(key for number in range(1, len(taken) + 2) if (key := f"q{number}") not in taken)

    # Changing

    def with_section(self, section: Section, at: int | None = None) -> Plain:
        """With this section, in the place of another or as the last."""
        kept = list(self.sections)
        kept[len(kept) if at is None else at : len(kept) if at is None else at + 1] = [section]
        return replace(self, sections=tuple(kept))

    def without_section(self, at: int) -> Plain:
        """Without it, and with nothing that follows from a question in it."""
        kept = replace(self, sections=self.sections[:at] + self.sections[at + 1 :])
        return kept._without_loose_ends()

    def moved_section(self, at: int, by: int) -> Plain:
        """A place up or down; at an end it stays."""
        return replace(self, sections=_moved(self.sections, at, by))

    def with_item(self, item: Item, section: int) -> Plain:
        """A new question at the end of a section, or another in the place of the one with its key."""
        here = self.sections[section]
        keys = [one.key for one in here.items]
        at = keys.index(item.key) if item.key in keys else len(keys)
        items = (*here.items[:at], item, *here.items[at + 1 :])
        return self.with_section(replace(here, items=items), section)._without_loose_ends()

    def without_item(self, key: str) -> Plain:
        sections = [replace(one, items=tuple(i for i in one.items if i.key != key)) for one in self.sections]
        return replace(self, sections=tuple(sections))._without_loose_ends()

    def moved_item(self, key: str, by: int) -> Plain:
        """A place up or down; from the edge of a section into the one beside it."""
        at = self.section_of(key)
        here = self.sections[at]
        place = [item.key for item in here.items].index(key)
        if 0 <= place + by < len(here.items):
            return self.with_section(replace(here, items=_moved(here.items, place, by)), at)
        if not 0 <= at + by < len(self.sections):
            return self
        item, beside = here.items[place], self.sections[at + by]
        items = (item, *beside.items) if by > 0 else (*beside.items, item)
        left = self.with_section(replace(here, items=tuple(i for i in here.items if i.key != key)), at)
        return left.with_section(replace(beside, items=items), at + by)

    def _without_loose_ends(self) -> Plain:
        """No question follows from a choice that is not there any more."""
        there = {(item.key, choice.code) for item in self.items for choice in item.choices}
        sections = [
            replace(
                one,
                items=tuple(replace(i, shown_when=tuple(c for c in i.shown_when if c in there)) for i in one.items),
            )
            for one in self.sections
        ]
        return replace(self, sections=tuple(sections))


def yes_and_no(language: str) -> tuple[Choice, ...]:
    """The two choices of a yes-or-no question, in the language of the questionnaire."""
    yes, no = YES_AND_NO.get(language, YES_AND_NO["nl"])
    return (Choice(YES, yes), Choice(NO, no))


def _moved(rows: tuple[Row, ...], at: int, by: int) -> tuple[Row, ...]:
    kept, to = list(rows), at + by
    if 0 <= to < len(kept):
        kept[at], kept[to] = kept[to], kept[at]
    return tuple(kept)
