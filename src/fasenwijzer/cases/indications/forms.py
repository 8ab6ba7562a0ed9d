"""An indication: who gives it, asked for and received when, valid from when to when, what for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.indications.models import Indication
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, ModelForm, NameField


class IndicationForm(Meanwhile, ModelForm):
    """A new indication, or an existing one. Everything may come later; something must be known."""

    issued_by = NameField(
        label=_("Who gives the indication?"), required=False, help_text=_("Such as the municipality.")
    )
    requested_on = DateField(label=_("Asked for on"), required=False, not_future=True)
    received_on = DateField(label=_("Received on"), required=False, not_future=True)

    class Meta:
        model = Indication
        fields = Indication.TOLD

    def __init__(self, *args: Any, indication: Indication | None = None, **kwargs: Any) -> None:
        if indication:
            kwargs["initial"] = {name: getattr(indication, name) for name in Indication.TOLD}
        super().__init__(*args, **kwargs)
        self.watch(indication)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if not any(told.values()) and not self.errors:
            self.add_error("issued_by", _("This is still empty. Fill in what is known already."))
        self._in_order("since", "until", _("This is before the first day. Choose a later date."))
        self._in_order("requested_on", "received_on", _("This is before it was asked for. Choose a later date."))
        return told

    def _in_order(self, first: str, second: str, words: Any) -> None:
        before, after = self.cleaned_data.get(first), self.cleaned_data.get(second)
        if before and after and after < before:
            self.add_error(second, words)

    def note(self, case: Case, *, by: User) -> Indication:
        return Indication.note(case=case, by=by, **self.cleaned_data)

    def change(self, indication: Indication, *, by: User) -> None:
        indication.correct(by=by, **self.cleaned_data)
