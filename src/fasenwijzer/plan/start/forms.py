"""One thing of the start plan."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.circle import OTHER, Circle
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.start.models import StartStep
from fasenwijzer.ui import forms

SIX_WEEKS = 42


class StartStepForm(forms.Form):
    """What, who, until when; six weeks from now, or what the edition calls its norm."""

    all_optional = True

    text = forms.WordsField(
        label=gettext_lazy("What do we do now?"),
        help_text=gettext_lazy("What cannot wait until the real plan is there?"),
        max_length=500,
    )
    who = forms.SelectField(label=gettext_lazy("Who does it?"))
    names = forms.NameField(label=gettext_lazy("Name, when somebody is not on the list"), required=False)
    until = forms.DateField(label=gettext_lazy("Until when?"), not_past=True)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        self.case, self.circle = case, Circle(case)
        until = clock.today() + timedelta(days=case.method.norm("provisional_plan") or SIX_WEEKS)
        super().__init__(*args, initial={"who": "client", "until": until}, **kwargs)
        self.offer("who", self.circle.choices())

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("who") in OTHER and not told.get("names"):
            self.add_error("names", _("Write the name of who does it."))
        return told

    def save(self, *, by: User) -> StartStep:
        told = self.cleaned_data
        person = self.circle.find(told["who"])
        name = self.case.client.first_name if person.kind == "client" else person.name
        who = {"who_kind": person.kind, "who": told["names"] or name}
        return StartStep.add(
            plan=Plan.begin(case=self.case, by=by), text=told["text"], until=told["until"], by=by, **who
        )
