"""Somebody's answer to the plan: written down by a worker, or signed on screen."""

from __future__ import annotations

from typing import Any

from django.forms import CharField, HiddenInput
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.as_read import AsRead
from fasenwijzer.people.models import User
from fasenwijzer.plan.circle import OTHER, Circle
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.signatures.drawn import Signature, only_lines
from fasenwijzer.plan.signatures.models import AsKind, Manner, PlanAgreement
from fasenwijzer.plan.versions.models import PlanVersion
from fasenwijzer.ui import forms


class WhoForm(forms.Form):
    """Who it is, and in which part."""

    who = forms.SelectField(label=gettext_lazy("Who?"))
    name = forms.NameField(label=gettext_lazy("Name, when somebody is not on the list"), required=False)
    represents = forms.YesField(
        label=gettext_lazy("As a representative"),
        help_text=gettext_lazy("Decides with or for the client, such as a parent with authority."),
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan, self.circle = plan, Circle(plan.case)
        super().__init__(*args, **kwargs)
        self.offer("who", self.circle.choices())

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("who") in OTHER and not told.get("name"):
            self.add_error("name", _("Write the name of who answers."))
        if told.get("who") == "client" and told.get("represents"):
            self.add_error(
                "represents", _("This is the client. Choose who answers for the client, or take the tick away.")
            )
        return told

    @property
    def answerer(self) -> dict[str, Any]:
        """Name and part, as an answer keeps them."""
        told = self.cleaned_data
        person = self.circle.find(told["who"])
        kind = AsKind.REPRESENTATIVE if told["represents"] else _as(person.kind)
        return {"who": told["name"] if told["who"] in OTHER else person.name, "as_kind": kind}


class AnswerForm(WhoForm):
    """Who, how and when; who does not agree says why."""

    manner = forms.ChoiceField(label=gettext_lazy("How?"))
    on = forms.DateField(label=gettext_lazy("On which day?"), not_future=True)
    reason = forms.TextField(
        label=gettext_lazy("In his or her own words"),
        help_text=gettext_lazy("Needed when somebody does not agree: with what, and with what (s)he does agree."),
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, plan=plan, initial={"who": "client", "on": clock.today()}, **kwargs)
        method = plan.case.method
        self.offer("manner", [(key, method.agreement_manner(key)) for key in Manner.values])
        self.limit("on", not_before=plan.case.opened_on)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("manner") == Manner.REFUSED and not told.get("reason"):
            self.add_error("reason", _("Write down what this person does not agree with, in his or her own words."))
        return told

    def save(self, *, by: User) -> PlanAgreement:
        rest = {field: self.cleaned_data[field] for field in ("manner", "on", "reason")}
        return PlanAgreement.give(plan=self.plan, by=by, **self.answerer, **rest)


class SignForm(AsRead, WhoForm):
    """Signing on screen: the sentence, the name, and a drawing for who likes that."""

    agrees = forms.YesField(required=True)
    typed_name = forms.NameField(
        label=gettext_lazy("Your name, as you sign"),
        help_text=gettext_lazy("Whoever signs types it, or asks somebody to type it."),
    )
    drawing = CharField(required=False, validators=[only_lines], widget=HiddenInput)

    def __init__(self, *args: Any, plan: Plan, version: PlanVersion, **kwargs: Any) -> None:
        super().__init__(*args, plan=plan, initial={"who": "client"}, **kwargs)
        self.statement = statement_of(version)
        self.fields["agrees"].label = self.statement
        self.fields["agrees"].error_messages["required"] = _("Tick this sentence when it is right.")
        self.about(version)

    def save(self, *, by: User) -> Signature:
        told, answerer = self.cleaned_data, self.answerer
        by_somebody_else = answerer["as_kind"] == AsKind.REPRESENTATIVE
        manner = Manner.SIGNED_BY_REPRESENTATIVE if by_somebody_else else Manner.SIGNED
        words = {"typed_name": told["typed_name"], "statement": self.statement, "drawing": told["drawing"]}
        return Signature.place(plan=self.plan, manner=manner, by=by, **answerer, **words)


def statement_of(version: PlanVersion) -> str:
    """The sentence that a name is put under."""
    said = _("I have read this plan, or heard it read out. I agree with it (version %(number)s).")
    return said % {"number": version.number}


def _as(kind: str) -> str:
    return kind if kind in (AsKind.CLIENT, AsKind.WORKER) else AsKind.NETWORK
