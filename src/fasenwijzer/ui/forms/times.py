"""Times as people write them: 10:30, 10.30, 1030, 10u30, 10 uur."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .dates import western

TIME = re.compile(r"(\d{1,2})(?:\s*[:.,uh]\s*|\s*uur\s*)(\d{2})?(?::\d{2})?\s*(?:uur)?")
FIGURES = re.compile(r"(\d{1,2})(\d{2})?")


def read_time(text: str) -> tuple[int, int] | None:
    """Hour and minute as typed, not yet checked; None when it is not a time at all."""
    words = western(text).strip().lower()
    found = TIME.fullmatch(words) or FIGURES.fullmatch(words)
    return (int(found[1]), int(found[2] or 0)) if found else None


class TimeField(forms.Field):
    """A time of the day in one text field."""

    widget = forms.TextInput
    default_error_messages = {
        "required": _("There is no time yet. Type one, such as 10:30."),
        "unreadable": _("We cannot read this time. Type it like 10:30."),
        "range": _("This time does not exist. A day runs from 0:00 to 23:59."),
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "class": "time", "spellcheck": "false"}

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, (datetime.time, datetime.datetime)) else value

    def to_python(self, value: Any) -> datetime.time | None:
        if value in self.empty_values or isinstance(value, datetime.time):
            return value or None if value in self.empty_values else value
        if not str(value).strip():
            return None
        found = read_time(str(value))
        if found is None:
            raise ValidationError(self.error_messages["unreadable"], code="unreadable")
        if found[0] > 23 or found[1] > 59:
            raise ValidationError(self.error_messages["range"], code="range")
        return datetime.time(*found)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True
