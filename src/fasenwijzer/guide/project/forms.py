"""The forms of the plan of a project."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.guide.parts.forms import PartForm
from fasenwijzer.guide.project.figures import TESTABLE, baseline_of, is_share, offered
from fasenwijzer.guide.project.models import Criterion, Direction, ProjectRole
from fasenwijzer.ui import forms

MOST_EUROS, MOST_HOURS, MOST_WANTED = 10_000_000, 100_000, 100_000


class MemberForm(PartForm):
    """Somebody of the group."""

    name = forms.NameField(
        label=_("Name"), help_text=_("Of a client: only with consent, and a first name is enough."), max_length=100
    )
    role = forms.ChoiceField(label=_("What does this person bring?"), choices=ProjectRole.choices)


class GoalForm(PartForm):
    """What the project is for."""

    text = forms.TextField(
        label=_("What do you want to reach?"),
        help_text=_("What will be different for clients and for colleagues?"),
        rows=2,
        max_length=300,
    )


class CriterionForm(PartForm):
    """A figure of the monitor, which way and how far."""

    indicator = forms.SelectField(label=_("Which figure shows it?"))
    direction = forms.RowField(label=_("Which way?"), choices=Direction.choices)
    wanted = forms.NumberField(
        label=_("How far?"), help_text=_("A whole number, such as 80 (percent) or 14 (days)."), min_value=0
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wanted"].max_value = MOST_WANTED  # type: ignore[attr-defined]
        self.offer("indicator", offered())

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        indicator = TESTABLE.get(told.get("indicator", ""))
        if indicator and is_share(indicator) and (told.get("wanted") or 0) > 100:
            self.add_error("wanted", _("This figure is a percentage. Use 100 at most."))
        same = Criterion.objects.of(self.introduction).filter(indicator=told.get("indicator"))
        if forms.another_has_it(same, self.part):
            self.add_error("indicator", _("This figure is in the plan already. Choose another one."))
        return told

    @property
    def told(self) -> dict[str, Any]:
        """A criterion remembers how it was when the figure was chosen."""
        told = dict(self.cleaned_data)
        if self.part is None or getattr(self.part, "indicator", "") != told["indicator"]:
            told["baseline"] = baseline_of(told["indicator"])
        return told


class StepForm(PartForm):
    """One step."""

    text = forms.WordsField(label=_("What is done?"), max_length=300)
    owner = forms.NameField(label=_("Who looks after it?"), max_length=100)
    before = forms.DateField(label=_("Before which day?"), required=False)


def _number(label: Any, most: int, **kwargs: Any) -> forms.NumberField:
    return forms.NumberField(label=label, min_value=0, max_value=most, initial=0, **kwargs)


class CostForm(PartForm):
    """Euros and hours of one thing."""

    text = forms.WordsField(
        label=_("For what?"), help_text=_("Such as: training of two days, hours of the leader."), max_length=200
    )
    planned_euros = _number(_("Planned, in whole euros"), MOST_EUROS)
    planned_hours = _number(_("Planned, in whole hours"), MOST_HOURS)
    spent_euros = _number(_("Spent until now, in whole euros"), MOST_EUROS)
    spent_hours = _number(_("Spent until now, in whole hours"), MOST_HOURS)
