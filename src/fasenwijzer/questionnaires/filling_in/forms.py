"""A questionnaire as a form: the same on screen, by a link, and for who types a paper in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.forms import Field
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.questionnaires.models import Item, Section, Version
from fasenwijzer.questionnaires.plain import CHOSEN, Kind, Scoring
from fasenwijzer.ui import forms
from fasenwijzer.ui.forms.bound import OwnBoundField

NEEDED = gettext_lazy("This question needs an answer.")
LONGEST_LINE, LONGEST_TEXT = 300, 4000
LARGEST = 1_000_000
"""Of a number without ends."""


@dataclass(frozen=True)
class Given:
    """One answer: a choice, a figure, words or a day. Several choices of one question are several."""

    item: Item
    choice_id: int | None = None
    number: int | None = None
    text: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Row:
    """A question as it stands on the page; a note has no field. `when`: only for whom it is, in words.

    `follows`: the choices it follows from, any of them, as "field:value" with spaces between; for a script.
    """

    item: Item
    when: str
    field: OwnBoundField | None
    follows: str = ""


class AnswerForm(forms.Form):
    """All questions of a version, read whole. What is asked only of others is not kept when it was filled in."""

    all_optional = True

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.version = version
        for number, item in numbered(version):
            if item.kind != Kind.NOTE:
                self.fields[name_of(item)] = field_for(item, with_number(number, item.words))

    @property
    def parts(self) -> list[tuple[Section, list[Row]]]:
        """Sections with their questions, in the order of the page."""
        numbers = {item.pk: number for number, item in numbered(self.version)}
        return [(section, [self._row(item, numbers) for item in section.items.all()]) for section in sections(self)]

    def _row(self, item: Item, numbers: dict[int, int | None]) -> Row:
        drawn: Any = self[name_of(item)] if item.kind != Kind.NOTE else None
        return Row(item, only_when(item, numbers), drawn, follows(item))

    def clean(self) -> dict[str, Any]:
        """Answers to what was not asked fall away; what is needed and was asked has to be there."""
        told, chosen = super().clean() or {}, set[int]()
        for _number, item in numbered(self.version):
            name = name_of(item)
            if not is_asked(item, chosen):
                told[name] = None
                self.errors.pop(name, None)
                continue
            chosen |= set(choices_in(item, told.get(name)))
            if item.required and told.get(name) in (None, "", []) and name not in self.errors:
                self.add_error(name, NEEDED)
        return told

    @property
    def given(self) -> list[Given]:
        """Every answer that was given."""
        rows = (self._given(item) for _number, item in numbered(self.version))
        return [given for row in rows for given in row]

    def _given(self, item: Item) -> Iterator[Given]:
        value = self.cleaned_data.get(name_of(item))
        if value in (None, "", []):
            return
        if item.kind in CHOSEN:
            yield from (Given(item, choice_id=choice) for choice in choices_in(item, value))
        elif item.kind in (Kind.SCALE, Kind.NUMBER):
            yield Given(item, number=value)
        elif item.kind == Kind.DATE:
            yield Given(item, on=value)
        else:
            yield Given(item, text=value)


def sections(form: AnswerForm) -> Iterable[Section]:
    return form.version.sections.all()


def numbered(version: Version) -> Iterator[tuple[int | None, Item]]:
    """The questions of a version with their numbers.

    What is asked only sometimes has none, so that no number is missing when it is not asked; a note neither.
    """
    number = 0
    for section in version.sections.all():
        for item in section.items.all():
            is_for_all = item.kind != Kind.NOTE and not item.conditions.all()
            number += is_for_all
            yield number if is_for_all else None, item


def with_number(number: int | None, words: str) -> str:
    return f"{number}. {words}" if number else words


def name_of(item: Item) -> str:
    return f"q{item.pk}"


def is_asked(item: Item, chosen: set[int]) -> bool:
    """Whether it follows from one of these choices, or from none."""
    needed = [condition.choice_id for condition in item.conditions.all()]
    return not needed or any(choice in chosen for choice in needed)


def follows(item: Item) -> str:
    choices = (condition.choice for condition in item.conditions.all())
    return " ".join(f"q{choice.item_id}:{choice.pk}" for choice in choices)


def only_when(item: Item, numbers: dict[int, int | None]) -> str:
    """For whom a question is, in words; nothing when it is for everybody."""
    told: dict[Item, list[str]] = {}
    for condition in item.conditions.all():
        told.setdefault(condition.choice.item, []).append(f"“{condition.choice.words}”")
    return " ".join(_when(on, numbers.get(on.pk), _(" or ").join(words)) for on, words in told.items())


def _when(on: Item, number: int | None, choices: str) -> str:
    told = {"choices": choices, "number": number, "question": on.words}
    if number is None:
        return _("Only when you answered %(choices)s to “%(question)s”.") % told
    return _("Only when you answered %(choices)s to question %(number)s.") % told


def choices_in(item: Item, value: Any) -> list[int]:
    """The numbers of the choices in an answer."""
    if item.kind not in CHOSEN or value in (None, ""):
        return []
    return [int(one) for one in (value if isinstance(value, list) else [value])]


def field_for(item: Item, label: str) -> Field:
    told: dict[str, Any] = {"label": label, "help_text": item.help, "required": False}
    if item.kind in CHOSEN:
        choices = [(choice.pk, choice.words) for choice in item.choices.all()]
        if item.kind == Kind.MANY:
            return forms.MultipleChoiceField(choices=choices, **told)
        kind = forms.RowField if item.kind == Kind.YES_NO else forms.ChoiceField
        return kind(choices=choices, coerce=int, empty_value=None, **told)
    if item.kind == Kind.SCALE:
        ends = {"low": item.low_words, "high": item.high_words}
        return forms.ScaleField(lowest=item.lowest or 0, highest=item.highest or 0, **ends, **told)
    if item.kind == Kind.NUMBER:
        lowest = -LARGEST if item.lowest is None else item.lowest
        highest = LARGEST if item.highest is None else item.highest
        return forms.NumberField(min_value=lowest, max_value=highest, **told)
    if item.kind == Kind.DATE:
        return forms.DateField(**told)
    if item.kind == Kind.TEXT:
        return forms.WordsField(max_length=LONGEST_LINE, **told)
    return forms.TextField(max_length=LONGEST_TEXT, **told)


def scores(version: Version, given: Iterable[Given]) -> dict[Section, float]:
    """What the answers of one person make in every section that counts a score and was answered."""
    points: dict[int, list[int]] = {}
    worth = {choice.pk: choice.points for _n, item in numbered(version) for choice in item.choices.all()}
    for one in given:
        counts = one.number if one.item.kind == Kind.SCALE else worth.get(one.choice_id or 0)
        if counts is not None:
            points.setdefault(one.item.section_id, []).append(counts)
    counted = [section for section in version.sections.all() if section.scoring != Scoring.NONE]
    return {one: _together(one, points[one.pk]) for one in counted if one.pk in points}


def _together(section: Section, points: list[int]) -> float:
    return sum(points) / len(points) if section.scoring == Scoring.MEAN else sum(points)


def many_in(version: Version) -> int:
    return sum(item.kind != Kind.NOTE for _number, item in numbered(version))
