"""Asking for emergency access: about whom, and why it can't wait."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.emergency.models import EmergencyAccess
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NameField, TextField, WordsField


class EmergencyForm(Form):
    """Only who knows the family name, with the birth date or the number of the file, finds somebody here."""

    family_name = NameField(label=gettext_lazy("Family name"))
    born = DateField(label=gettext_lazy("Birth date"), required=False, not_future=True)
    number = WordsField(
        label=gettext_lazy("Or the number of the file"),
        required=False,
        max_length=20,
        help_text=gettext_lazy("Such as F00012; when the birth date is not known."),
    )
    reason = TextField(
        label=gettext_lazy("Why can't it wait?"),
        rows=3,
        max_length=2000,
        help_text=gettext_lazy("The client and the privacy officer read this."),
    )

    case: Case

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return told
        if not (told["born"] or told["number"]):
            self.add_error("born", _("Give the birth date, or the number of the file."))
            return told
        found = list(_cases(told)[:2])
        if len(found) != 1:
            raise ValidationError(_("Nobody was found with this name and birth date or number. Check both."))
        self.case = found[0]
        return told

    def open(self, *, by: User) -> EmergencyAccess:
        return EmergencyAccess.open(case=self.case, reason=self.cleaned_data["reason"], by=by)


def _cases(told: dict[str, Any]) -> Any:
    """Files that are open, of somebody with exactly this name."""
    named = Case.objects.running().filter(client__family_name__iexact=told["family_name"])
    if told["number"]:
        digits = told["number"].strip().lstrip("Ff").lstrip("0")
        return named.filter(pk=digits) if digits.isdecimal() and len(digits) < 10 else named.none()
    born = told["born"]
    return named.filter(client__born_year=born.year, client__born_month=born.month, client__born_day=born.day)
