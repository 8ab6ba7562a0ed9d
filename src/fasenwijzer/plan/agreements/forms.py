"""One agreement."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.agreements.models import Agreement
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms


class AgreementForm(Meanwhile, forms.Form):
    """A new agreement, or another text for one that is there."""

    shared = ("text",)

    text = forms.TextField(
        label=gettext_lazy("What do you agree on?"),
        help_text=gettext_lazy("One agreement at a time: who does what, and when."),
        rows=3,
        max_length=2000,
    )

    def __init__(self, *args: Any, case: Case, agreement: Agreement | None = None, **kwargs: Any) -> None:
        self.case, self.agreement = case, agreement
        super().__init__(*args, initial={"text": agreement.text if agreement else ""}, **kwargs)
        self.watch(agreement)

    def save(self, *, by: User) -> Agreement:
        text = self.cleaned_data["text"]
        if self.agreement is None:
            return Agreement.add(plan=Plan.begin(case=self.case, by=by), text=text, by=by)
        self.agreement.put_back(by=by)
        self.agreement.correct(text=text, by=by)
        return self.agreement
