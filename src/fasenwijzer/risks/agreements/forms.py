"""An agreement about one risk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.ui.forms import Form, TextField


class RiskAgreementForm(Form):
    """What was said about what helps stands in the field already."""

    text = TextField(
        label=_("What do you agree on?"),
        help_text=_("One agreement at a time: who does what, and when."),
        rows=3,
        max_length=2000,
    )

    def __init__(self, *args: Any, case: Case, risk: str, **kwargs: Any) -> None:
        self.case, self.risk = case, risk
        super().__init__(*args, **kwargs)

    def save(self, *, by: User) -> RiskAgreement:
        return RiskAgreement.agree(case=self.case, risk=self.risk, text=self.cleaned_data["text"], by=by)
