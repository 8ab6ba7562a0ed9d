"""Choosing: cards, ticks, a list, a figure from 0 to 10, and yes, partly, no."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

NOTHING = _("Nothing chosen")


class ScaleSelect(forms.RadioSelect):
    """Figures in a row, eleven at the most."""


class RowSelect(forms.RadioSelect):
    """A few short choices beside each other."""


class ChoiceField(forms.TypedChoiceField):
    """One choice out of a few, as cards. notes: a second line of words for a choice, by its key."""

    widget = forms.RadioSelect

    def __init__(self, *, notes: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        self.notes = {str(key): words for key, words in (notes or {}).items()}
        super().__init__(**kwargs)
        if isinstance(self.widget, forms.RadioSelect) and not callable(kwargs.get("choices")):
            self.choices = with_words_for_nothing(self.choices, self.required)


def with_words_for_nothing(choices: Any, required: bool) -> list[Any]:
    """An empty choice as a card says what it means, and is not there when something has to be chosen.

    Who gives it words of its own keeps them; the dashes of a column are none.
    """
    kept = [choice for choice in choices if choice[0] not in ("", None)]
    empty = next((words for key, words in choices if key in ("", None)), None)
    if required or empty is None:
        return kept
    return [("", empty if str(empty).strip("- ") else NOTHING), *kept]


class RowField(ChoiceField):
    """One choice out of a few short ones, beside each other."""

    widget = RowSelect


class SelectField(forms.TypedChoiceField):
    """One choice out of many, as a list that opens."""


class MultipleChoiceField(forms.MultipleChoiceField):
    """Any number of choices, as cards to tick. notes: as in ChoiceField. first: how many stand open; the rest folds."""

    widget = forms.CheckboxSelectMultiple
    first: int | None = None

    def __init__(self, *, notes: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        self.notes = {str(key): words for key, words in (notes or {}).items()}
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> list[str]:
        """Each choice once, also when it was sent twice."""
        return list(dict.fromkeys(super().to_python(value)))


class ScaleField(forms.TypedChoiceField):
    """A figure on a scale, from 0 to 10 when nothing else is said. low and high: what its ends mean, in plain words."""

    widget = ScaleSelect
    default_error_messages = {
        "required": _("There is no figure yet. Choose one."),
        "invalid_choice": _("This figure is not on the scale. Choose one of those that are shown."),
    }

    def __init__(self, *, low: Any = "", high: Any = "", lowest: int = 0, highest: int = 10, **kwargs: Any) -> None:
        self.low, self.high, self.lowest, self.highest = low, high, lowest, highest
        marks = [(str(mark), str(mark)) for mark in range(lowest, highest + 1)]
        super().__init__(choices=marks, coerce=int, empty_value=None, **kwargs)


class YesPartlyNo(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class YesPartlyNoField(RowField):
    """Yes, partly or no, side by side."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=YesPartlyNo.choices, **kwargs)
