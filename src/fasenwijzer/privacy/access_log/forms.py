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


class LogFilter(Form):
    """By whom, what kind, which result, which file, from and until which day."""

    all_optional = True

    who = forms.ModelChoiceField(
        label=_("Who"), queryset=User.objects.all(), required=False, empty_label=_("everybody")
    )
    action = SelectField(label=_("What"), choices=[("", _("everything")), *Action.choices], required=False)
    result = SelectField(label=_("Result"), choices=[("", _("done and refused")), *Result.choices], required=False)
    case = NumberField(label=_("Number of the file"), required=False, min_value=1)
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
