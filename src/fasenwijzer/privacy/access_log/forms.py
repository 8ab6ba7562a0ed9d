"""What the privacy officer looks for in the log."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.models import Action, Event, Result
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NumberField, SelectField


class FileNumberField(NumberField):
    """The number of a file as colleagues say it, F00012, or without what goes before."""

    default_error_messages = {"invalid": _("This is not the number of a file. Type it as F00012.")}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "class": "short"}

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.strip().lstrip("Ff") if isinstance(value, str) else value)


class LogFilter(Form):
    """By whom, what kind, which result, which file, from and until which day."""

    all_optional = True

    who = forms.ModelChoiceField(
        label=_("Who"), queryset=User.objects.all(), required=False, empty_label=_("everybody")
    )
    action = SelectField(label=_("What"), choices=[("", _("everything")), *Action.choices], required=False)
    result = SelectField(label=_("Result"), choices=[("", _("done and refused")), *Result.choices], required=False)
    case = FileNumberField(label=_("Number of the file"), required=False, min_value=1)
    since = DateField(label=_("From"), required=False)
    until = DateField(label=_("Until and including"), required=False)

    def found(self) -> Any:
        """The lines that fit, the newest first; an answer that was not understood narrows nothing."""
        asked = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        exact = {"actor": asked.get("who"), "action": asked.get("action"), "result": asked.get("result")}
        events = Event.objects.filter(**{field: value for field, value in exact.items() if value})
        if asked.get("case"):
            events = events.filter(case_id=asked["case"])
        if asked.get("since"):
            events = events.filter(at__gte=datetime.combine(asked["since"], time.min, AMSTERDAM))
        if asked.get("until"):
            events = events.filter(at__lt=datetime.combine(asked["until"] + timedelta(days=1), time.min, AMSTERDAM))
        return events.order_by("-pk")
