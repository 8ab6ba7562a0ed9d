"""Somebody's answer to the plan."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.people.models import User
from fasenwijzer.plan.circle import OTHER, Circle
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.signatures.models import AsKind, Manner, PlanAgreement
from fasenwijzer.ui import forms

REPRESENTATIVE = "representative"


class AnswerForm(forms.Form):
    """Who, how and when; who does not agree says why."""

    who = forms.SelectField(label=gettext_lazy("Who?"))
    name = forms.NameField(label=gettext_lazy("Name, when somebody is not on the list"), required=False)
    represents = forms.YesField(
        label=gettext_lazy("As a representative"),
        help_text=gettext_lazy("Decides with or for the client, such as a parent with authority."),
    )
    manner = forms.ChoiceField(label=gettext_lazy("How?"))
    on = forms.DateField(label=gettext_lazy("On which day?"), not_future=True)
    reason = forms.TextField(
        label=gettext_lazy("In his or her own words"),
        help_text=gettext_lazy("Needed when somebody does not agree: with what, and with what (s)he does agree."),
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan, self.circle = plan, Circle(plan.case)
        super().__init__(*args, initial={"who": "client", "on": clock.today()}, **kwargs)
        method = plan.case.method
        self.offer("who", self.circle.choices())
        self.offer("manner", [(key, method.agreement_manner(key)) for key in Manner.values])
        self.limit("on", not_before=plan.case.opened_on)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("who") in OTHER and not told.get("name"):
            self.add_error("name", _("Write the name of who answers."))
        if told.get("who") == "client" and told.get("represents"):
            self.add_error(
                "represents", _("This is the client. Choose who answers for the client, or take the tick away.")
            )
        if told.get("manner") == Manner.REFUSED and not told.get("reason"):
            self.add_error("reason", _("Write down what this person does not agree with, in his or her own words."))
        return told

    def save(self, *, by: User) -> PlanAgreement:
        told = self.cleaned_data
        person = self.circle.find(told["who"])
        kind = AsKind.REPRESENTATIVE if told["represents"] else _as(person.kind)
        rest = {field: told[field] for field in ("manner", "on", "reason")}
        name = told["name"] if told["who"] in OTHER else person.name
        return PlanAgreement.give(plan=self.plan, who=name, as_kind=kind, by=by, **rest)


def _as(kind: str) -> str:
    return kind if kind in (AsKind.CLIENT, AsKind.WORKER) else AsKind.NETWORK
