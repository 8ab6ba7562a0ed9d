"""Entering a BSN. What was there is never shown in the form."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.bsn.law import passes_eleven_test
from fasenwijzer.cases.bsn.models import Bsn, SeenOn
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, WordsField

TAKEN = _("Somebody else here has this number. Check it. Is it one person with two files? Tell who does intakes.")


class BsnField(WordsField):
    """Nine figures, as people write them: with spaces or points. An old number of eight gets its zero."""

    default_error_messages = {
        "invalid": _("This is not a BSN: a figure is missing, or two changed places. Look at the document once more.")
    }

    def widget_attrs(self, widget: Any) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}

    def to_python(self, value: Any) -> Any:
        return re.sub(r"[\s.\-]", "", super().to_python(value) or "")

    def clean(self, value: Any) -> Any:
        number = super().clean(value)
        number = f"0{number}" if len(number) == 8 else number
        if not passes_eleven_test(number):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class BsnForm(Form):
    """The number, since when it is known, and where it was seen."""

    number = BsnField(label=_("BSN"), max_length=20)
    known_since = DateField(label=_("Known since"), not_future=True)
    seen_on = ChoiceField(label=_("Where was it seen?"), choices=SeenOn.choices)

    def __init__(self, *args: Any, case: Case, kept: Bsn | None, **kwargs: Any) -> None:
        super().__init__(*args, initial={"known_since": clock.today()}, **kwargs)
        self.case, self.kept = case, kept

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"]
        if Bsn.objects.holding(number).exclude(client=self.case.client).exists():
            raise ValidationError(TAKEN)
        return number

    def keep(self, *, by: User) -> Bsn:
        """Enter it, or correct what is there."""
        told = {**self.cleaned_data, "case_id": self.case.pk, "by": by}
        if self.kept is None:
            return Bsn.enter(client=self.case.client, **told)
        self.kept.correct(**told)
        return self.kept
