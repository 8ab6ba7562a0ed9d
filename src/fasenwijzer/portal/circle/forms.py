"""A line on the list, and for which goal an offer becomes a step."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import SupportKind
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Goal
from fasenwijzer.portal.circle.models import CircleLine, LineKind
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, SelectField, TextField


class LineForm(Form):
    """What it is and in words; a day and the kind of help only where they belong."""

    kind = ChoiceField(label=_("What do you want?"), choices=LineKind.choices)
    text = TextField(label=_("Tell it in your own words"), rows=2, max_length=1000)
    on = DateField(label=_("On which day?"), required=False, not_past=True)
    support = SelectField(
        label=_("What kind of help is it?"), required=False, choices=[("", _("Not said")), *SupportKind.choices]
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("kind") == LineKind.SAYS:
            told |= {"on": None, "support": ""}
        return told

    @property
    def more_is_open(self) -> bool:
        return any(self[name].value() or self[name].errors for name in ("on", "support"))

    def put(self, *, case: Case, by: User) -> CircleLine:
        return CircleLine.put(case=case, by=by, **self.cleaned_data)


class IntoPlanForm(Form):
    """One of the open goals."""

    goal = forms.ModelChoiceField(Goal.objects.none())

    def __init__(self, *args: Any, goals: GoalQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].queryset = goals  # type: ignore[attr-defined]
