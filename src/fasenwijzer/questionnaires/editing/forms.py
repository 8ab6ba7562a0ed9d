"""Forms about a draft: its title, a section, a question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.models import Questionnaire, Version
from fasenwijzer.questionnaires.plain import (
    CHOSEN,
    MOST_STEPS,
    Choice,
    Item,
    Kind,
    Language,
    Plain,
    Scoring,
    Section,
    yes_and_no,
)
from fasenwijzer.questionnaires.themes import Theme
from fasenwijzer.ui import forms

POINTS = re.compile(r"^(?P<words>.*\S)\s*=\s*(?P<points>-?\d{1,3})$")
MOST_CHOICES = 40
OPENS_NOTHING = gettext_lazy("There is a questionnaire with this code already. Choose another code.")


class TitleForm(forms.Form):
    """What stands above the questions."""

    title = forms.WordsField(label=gettext_lazy("Title"), max_length=200)
    language = forms.SelectField(label=gettext_lazy("Language of the questions"), choices=Language.choices)
    intro = forms.TextField(
        label=gettext_lazy("Introduction"),
        help_text=gettext_lazy("What it is about, and what happens with the answers. In plain words."),
        rows=3,
        max_length=2000,
        required=False,
    )

    def said(self, plain: Plain) -> Plain:
        """The draft with these words; yes and no speak the language of the questions."""
        told = replace(plain, **self.cleaned_data)
        sections = [
            replace(one, items=tuple(_in_language(item, told.language) for item in one.items)) for one in told.sections
        ]
        return replace(told, sections=tuple(sections))


def _in_language(item: Item, language: str) -> Item:
    return replace(item, choices=yes_and_no(language)) if item.kind == Kind.YES_NO else item


class BeginForm(TitleForm):
    """A new questionnaire, with a code that stays."""

    code = forms.WordsField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("Short, such as tevreden-clienten. It stays the same, so that rounds can be compared."),
        max_length=40,
    )
    field_order = ("title", "code", "language", "intro")

    def clean_code(self) -> str:
        code: str = slugify(self.cleaned_data["code"])
        if not code:
            raise ValidationError(_("Use letters or figures."))
        if Questionnaire.objects.filter(code=code).exists():
            raise ValidationError(OPENS_NOTHING)
        return code

    def begin(self, *, by: User) -> Version:
        told = dict(self.cleaned_data)
        return Questionnaire.begin(code=told.pop("code"), says=Plain(**told, sections=(Section(),)), by=by)


class SectionForm(forms.Form):
    """A section: its heading, and what its figures make."""

    title = forms.WordsField(label=gettext_lazy("Heading"), max_length=200, required=False)
    text = forms.TextField(label=gettext_lazy("Words below it"), rows=2, max_length=2000, required=False)
    scoring = forms.RowField(
        label=gettext_lazy("Score"),
        help_text=gettext_lazy("Of figures on a scale, and of choices that have points."),
        choices=Scoring.choices,
        initial=Scoring.NONE,
    )

    def said(self, section: Section) -> Section:
        return replace(section, **self.cleaned_data)


class ItemForm(forms.Form):
    """A question of one kind; only what that kind needs is asked."""

    words = forms.TextField(label=gettext_lazy("Question"), rows=2, max_length=500)
    help = forms.WordsField(label=gettext_lazy("Explanation"), max_length=500, required=False)
    choices = forms.TextField(
        label=gettext_lazy("Choices"),
        help_text=gettext_lazy("Each on a line of its own. For points write = and a number: Heel vaak = 4"),
        rows=5,
        max_length=6000,
    )
    lowest = forms.NumberField(label=gettext_lazy("From"), min_value=-1000, max_value=9999)
    highest = forms.NumberField(label=gettext_lazy("Up to"), min_value=-1000, max_value=9999)
    low_words = forms.WordsField(label=gettext_lazy("What the lowest means"), max_length=100, required=False)
    high_words = forms.WordsField(label=gettext_lazy("What the highest means"), max_length=100, required=False)
    required = forms.YesField(label=gettext_lazy("An answer is needed"))
    shown_when = forms.MultipleChoiceField(
        label=gettext_lazy("Only ask it when this was answered"),
        help_text=gettext_lazy("Tick nothing to ask everybody. With several, one of them is enough."),
        required=False,
    )
    theme = forms.SelectField(
        label=gettext_lazy("Lay beside the pilot of the method"),
        help_text=gettext_lazy("The results then tell which way it went in the pilot."),
        choices=[("", gettext_lazy("Not about this")), *Theme.choices],
        required=False,
    )

    def __init__(self, *args: Any, plain: Plain, item: Item, **kwargs: Any) -> None:
        kwargs["initial"] = shown(item)
        super().__init__(*args, **kwargs)
        self.plain, self.item = plain, item
        for name in FIELDS_NOT_OF.get(Kind(item.kind), ()):
            del self.fields[name]
        if item.kind == Kind.NUMBER:
            self.fields["lowest"].required = self.fields["highest"].required = False
        earlier = earlier_choices(plain, item.key)
        if earlier:
            self.offer("shown_when", earlier, first=0)
        else:
            del self.fields["shown_when"]

    def clean_choices(self) -> tuple[Choice, ...]:
        lines = [line.strip() for line in self.cleaned_data["choices"].splitlines() if line.strip()]
        if not 2 <= len(lines) <= MOST_CHOICES:
            words = _("Write at least two choices and at most %(most)s, each on a line of its own.")
            raise ValidationError(words % {"most": MOST_CHOICES})
        if any(len(line) > 300 for line in lines):
            raise ValidationError(_("A choice is at most 300 characters long."))
        if len({_split(line)[0] for line in lines}) < len(lines):
            raise ValidationError(_("Two choices are the same."))
        return choices_of(lines, self.item.choices)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        lowest, highest = told.get("lowest"), told.get("highest")
        if lowest is not None and highest is not None and "highest" in self.fields:
            if highest <= lowest:
                self.add_error("highest", _("This has to be more than the lowest."))
            elif self.item.kind == Kind.SCALE and highest - lowest > MOST_STEPS:
                words = _("A scale has at most %(most)s steps. Take a number for more.")
                self.add_error("highest", words % {"most": MOST_STEPS})
        return told

    @property
    def said(self) -> Item:
        told = dict(self.cleaned_data)
        told["shown_when"] = tuple(tuple(one.split("\n", 1)) for one in told.get("shown_when", ()))
        return replace(self.item, **told)


_NO_CHOICES = ("choices",)
_NO_ENDS = ("lowest", "highest", "low_words", "high_words")
FIELDS_NOT_OF: dict[Kind, tuple[str, ...]] = {
    Kind.ONE: _NO_ENDS,
    Kind.MANY: _NO_ENDS,
    Kind.YES_NO: _NO_CHOICES + _NO_ENDS,
    Kind.SCALE: _NO_CHOICES,
    Kind.NUMBER: (*_NO_CHOICES, "low_words", "high_words"),
    Kind.TEXT: _NO_CHOICES + _NO_ENDS,
    Kind.LONG: _NO_CHOICES + _NO_ENDS,
    Kind.DATE: _NO_CHOICES + _NO_ENDS,
    Kind.NOTE: (*_NO_CHOICES, *_NO_ENDS, "required", "theme", "help"),
}


def new_item(kind: Kind, plain: Plain) -> Item:
    """A question of a kind, with what is usual for it."""
    ends: dict[str, Any] = {"lowest": 0, "highest": 10} if kind == Kind.SCALE else {}
    choices = yes_and_no(plain.language) if kind == Kind.YES_NO else ()
    return Item(key=plain.new_key, kind=kind, words="", choices=choices, **ends)


def shown(item: Item) -> dict[str, Any]:
    """A question as its form shows it."""
    names = ("words", "help", "lowest", "highest", "low_words", "high_words", "required", "theme")
    told = {name: getattr(item, name) for name in names}
    lines = [one.words if one.points is None else f"{one.words} = {one.points}" for one in item.choices]
    return told | {"choices": "\n".join(lines), "shown_when": ["\n".join(one) for one in item.shown_when]}


def earlier_choices(plain: Plain, key: str) -> list[tuple[str, str]]:
    """The choices a question can follow from: those of the questions before it."""
    return [
        (f"{one.key}\n{choice.code}", f"{one.words} → {choice.words}")
        for one in plain.before(key)
        if one.kind in CHOSEN
        for choice in one.choices
    ]


def choices_of(lines: Iterable[str], before: Iterable[Choice]) -> tuple[Choice, ...]:
    """A choice that keeps its words keeps its code, so that answers of before are found under it."""
    codes = {choice.words: choice.code for choice in before}
    taken, made = set(codes.values()), []
    for line in lines:
        words, points = _split(line)
        code = codes.get(words) or _code_for(words, taken)
        taken.add(code)
        made.append(Choice(code, words, points))
    return tuple(made)


def _split(line: str) -> tuple[str, int | None]:
    found = POINTS.match(line)
    return (found["words"], int(found["points"])) if found else (line, None)


def _code_for(words: str, taken: set[str]) -> str:
    plain = slugify(words)[:40] or "choice"
    tries = (plain, *(f"{plain}-{number}" for number in range(2, len(taken) + 3)))
    return next(code for code in tries if code not in taken)
