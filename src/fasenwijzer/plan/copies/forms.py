"""A copy of the plan for somebody."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.people.models import User
from fasenwijzer.plan.circle import OTHER, Circle
from fasenwijzer.plan.copies.models import PlanCopy
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms


class CopyForm(forms.Form):
    """To whom and when; for somebody else than the client also who said yes to it."""

    who = forms.SelectField(label=gettext_lazy("Who gets the plan?"))
    name = forms.NameField(label=gettext_lazy("Name, when somebody is not on the list"), required=False)
    on = forms.DateField(label=gettext_lazy("On which day?"), not_future=True)
    note = forms.WordsField(
        label=gettext_lazy("What exactly, and who said yes to it?"),
        help_text=gettext_lazy("For instance: only the page with goal D5, with the client's spoken consent."),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan, self.circle = plan, Circle(plan.case)
        super().__init__(*args, initial={"who": "client", "on": clock.today()}, **kwargs)
        self.offer("who", self.circle.choices())
        self.limit("on", not_before=plan.case.opened_on)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("who") in OTHER and not told.get("name"):
            self.add_error("name", _("Write the name of who gets the plan."))
        return told

    def save(self, *, by: User) -> PlanCopy:
        told = self.cleaned_data
        name = told["name"] if told["who"] in OTHER else self.circle.find(told["who"]).name
        return PlanCopy.hand_out(plan=self.plan, given_to=name, on=told["on"], note=told["note"], by=by)
