"""What is wrong and what to do now, in plain words, for every kind of field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise

TOO_LONG = ngettext_lazy(
    "This is too long. Use at most %(limit_value)d character; you now have %(show_value)d.",
    "This is too long. Use at most %(limit_value)d characters; you now have %(show_value)d.",
    "limit_value",
)
TOO_SHORT = ngettext_lazy(
    "This is too short. Use at least %(limit_value)d character; you now have %(show_value)d.",
    "This is too short. Use at least %(limit_value)d characters; you now have %(show_value)d.",
    "limit_value",
)
PROBLEMS: dict[type, dict[str, Words]] = {
    forms.Field: {"required": _("This is still empty. Fill it in.")},
    forms.CharField: {
        "null_characters_not_allowed": _("There is a sign in this text that we cannot keep. Type the text again.")
    },
    forms.ChoiceField: {
        "required": _("Nothing is chosen yet. Choose one."),
        "invalid_choice": _("This choice does not exist any more. Choose again."),
    },
    forms.MultipleChoiceField: {
        "required": _("Nothing is chosen yet. Choose at least one."),
        "invalid_list": _("This choice does not exist any more. Choose again."),
    },
    forms.ModelChoiceField: {
        "required": _("Nothing is chosen yet. Choose one."),
        "invalid_choice": _("This choice does not exist any more. Choose again."),
    },
    forms.BooleanField: {"required": _("This is still open. Tick it to go on.")},
    forms.FileField: {
        "required": _("There is no file yet. Choose a file."),
        "invalid": _("The file did not arrive. Choose it again."),
        "missing": _("The file did not arrive. Choose it again."),
        "empty": _("This file is empty. Choose another file."),
    },
}


def reword(field: forms.Field) -> None:
    """Replace Django's own words by ours, unless the field or the form gave words of its own."""
    for kind in type(field).__mro__:
        for code, words in PROBLEMS.get(kind, {}).items():
            if is_djangos(field, code):
                field.error_messages[code] = words
    for validator in field.validators:
        reword_validator(validator)


def is_djangos(field: forms.Field, code: str) -> bool:
    """Whether the words a field holds for a code are still Django's."""
    for base in type(field).__mro__:
        if base.__module__.startswith("django.") and code in base.__dict__.get("default_error_messages", {}):
            return bool(field.error_messages.get(code) == base.__dict__["default_error_messages"][code])
    return code not in field.error_messages


def reword_validator(validator: object) -> None:
    code = getattr(validator, "code", "")
    if code == "max_length":
        validator.message = TOO_LONG  # type: ignore[attr-defined]
    elif code == "min_length":
        validator.message = TOO_SHORT  # type: ignore[attr-defined]
    elif isinstance(validator, ProhibitNullCharactersValidator):
        validator.message = PROBLEMS[forms.CharField]["null_characters_not_allowed"]
