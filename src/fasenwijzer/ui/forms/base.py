"""What every form of Fasenwijzer does: our own markup, our own words for problems, no browser bubbles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.boundfield import BoundField
from django.forms.models import ModelFormMetaclass

from .bound import OwnBoundField, own
from .choices import ChoiceField, MultipleChoiceField
from .dates import DateField, Limit
from .fields import EmailField, NumberField, TextField, WordsField, YesField
from .problems import reword
from .times import TimeField
from .watched import wrong_with

FIELDS_OF_MODELS: dict[type[models.Field[Any, Any]], type[forms.Field]] = {
    models.DateField: DateField,
    models.TimeField: TimeField,
    models.TextField: TextField,
    models.EmailField: EmailField,
    models.BooleanField: YesField,
}


class Problem(NamedTuple):
    """Where it is (an id, or nothing when it is about the whole form), the field's label, and what is still needed."""

    id: str
    label: str
    words: str


class OwnForm(forms.BaseForm):
    """What forms and model forms share. Put before Django's own class."""

    bound_field_class = OwnBoundField
    use_required_attribute = False
    template_name = "ui/forms/form.html"
    all_optional = False
    """Every field may stay open, so that saying it at each of them would be noise."""
    watched = True
    """What is typed here is read by others, so that the words a door watches for may not be in it."""
    unwatched: tuple[str, ...] = ()
    """Fields of a watched form that others do not read."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def _clean_fields(self) -> None:
        """A text is looked at as soon as it is there, so that what a form makes of it is not asked twice.

        Here all fields are there, also those that a form adds to itself.
        """
        for field in self.fields.values():
            reword(field)
        super()._clean_fields()  # type: ignore[misc]
        for name in [name for name in self.cleaned_data if self.watched and name not in self.unwatched]:
            typed = self.cleaned_data[name]
            if isinstance(typed, str) and (words := wrong_with(typed)):
                self.add_error(name, words)

    def add_error(self, field: str | None, error: Any) -> None:
        """A problem with a field that is not on this form is told above the form, never lost."""
        told = ValidationError(error) if isinstance(error, dict) else error
        for name, problem in getattr(told, "error_dict", {field: told}).items():
            super().add_error(name if name in self.fields else None, problem)

    def offer(
        self,
        name: str,
        choices: Iterable[tuple[Any, Any]],
        *,
        first: int | None = None,
        notes: dict[Any, Any] | None = None,
    ) -> None:
        """Give a field the choices that follow from what the form is about, with a second line of words for each.

        `first`: so many stand open, the others are folded away.
        """
        field = cast(ChoiceField, self.fields[name])
        field.choices = list(choices)
        if notes is not None:
            field.notes = {str(key): words for key, words in notes.items()}
        if first is not None:
            cast(MultipleChoiceField, self.fields[name]).first = first

    def limit(self, name: str, *, not_before: Limit = None, not_after: Limit = None) -> None:
        """Give a date the limits that follow from what the form is about, beside those it has."""
        field = cast(DateField, self.fields[name])
        field.not_before = not_before or field.not_before
        field.not_after = not_after or field.not_after

    @property
    def problems(self) -> list[Problem]:
        """What is still needed, in the order of the page."""
        return list(problems_of(self))


def problems_of(form: forms.BaseForm) -> Iterator[Problem]:
    """What is still needed on a form, ours or not, in the order of the page. Nothing before it was sent."""
    if not form.is_bound:
        return
    for words in form.non_field_errors():
        yield Problem("", "", str(words))
    for name in form.fields:
        for words in form.errors.get(name, []):
            yield problem_at(form[name], str(words))


def problem_at(bound: BoundField, words: str) -> Problem:
    if bound.is_hidden:
        return Problem("", "", words)
    return Problem(own(bound).target_id, introducing(bound.label), words)


def introducing(label: Any) -> str:
    """A label as the beginning of a sentence: "Name:", but "Why?"."""
    words = str(label)
    return words if words.endswith(("?", ":", ".", "!")) else f"{words}:"


class Form(OwnForm, forms.Form):
    """A form about something that is not one record."""


def own_field(db_field: models.Field[Any, Any], **kwargs: Any) -> forms.Field | None:
    """The field of ours that fits a column."""
    if getattr(db_field, "choices", None):
        kwargs.setdefault("choices_form_class", ChoiceField)
        return db_field.formfield(**kwargs)
    for kind, field in FIELDS_OF_MODELS.items():
        if isinstance(db_field, kind) and not isinstance(db_field, models.DateTimeField):
            kwargs.setdefault("form_class", field)
            return db_field.formfield(**kwargs)
    if isinstance(db_field, models.IntegerField):
        kwargs.setdefault("form_class", NumberField)
    elif type(db_field) is models.CharField:
        kwargs.setdefault("form_class", WordsField)
    return db_field.formfield(**kwargs)


class OwnModelFormMetaclass(ModelFormMetaclass):
    def __new__(mcs, name: str, bases: tuple[type, ...], attrs: dict[str, Any]) -> Any:
        meta = attrs.get("Meta")
        if meta is not None and not hasattr(meta, "formfield_callback"):
            meta.formfield_callback = staticmethod(own_field)
        return super().__new__(mcs, name, bases, attrs)


class ModelForm(OwnForm, forms.ModelForm, metaclass=OwnModelFormMetaclass):  # type: ignore[type-arg]
    """A form about one record. Columns get the fields of ours that fit them."""
