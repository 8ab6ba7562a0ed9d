"""Conditional admission: the agreements it depends on, and the client's yes to each of them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.admission_conditions.models import AdmissionCondition
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, TextField, WordsField

MOST_SIGNS = 500


class AdmissionConditionsForm(Form):
    """What belongs to the outcome 'conditional admission': the agreements, one on each line."""

    agreements = TextField(
        label=_("Which agreements does it depend on?"),
        rows=4,
        help_text=_("One agreement on each line. The client says yes to each of them apart."),
    )

    def clean_agreements(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["agreements"].splitlines()]
        if any(len(line) > MOST_SIGNS for line in lines):
            words = _("An agreement is too long. Use at most %(most)s characters on a line.")
            raise ValidationError(words, params={"most": MOST_SIGNS})
        return [line for line in dict.fromkeys(lines) if line]

    def save(self, *, case: Case, by: User) -> list[AdmissionCondition]:
        return [AdmissionCondition.set(case=case, text=text, by=by) for text in self.cleaned_data["agreements"]]


class YesForm(Form):
    """The client says yes to one agreement."""

    on = DateField(label=_("Agreed on"), initial=clock.today, not_future=True)
    how = WordsField(
        label=_("How?"), max_length=100, required=False, help_text=_("Such as signed, or said in the talk.")
    )

    def agree(self, condition: AdmissionCondition, *, by: User) -> None:
        condition.agree(by=by, on=self.cleaned_data["on"], how=self.cleaned_data["how"])


def agreed_already(condition: AdmissionCondition) -> dict[str, Any]:
    """What the form shows when a yes is corrected."""
    return {"on": condition.agreed_on, "how": condition.agreed_how} if condition.agreed_on else {}
