"""A warm transfer: to whom, with whose consent, and the first talk together."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.transfer.contents import offers_of
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, MultipleChoiceField, NameField, TextField, WordsField


class TransferForm(Meanwhile, Form):
    """Only to whom is needed; the rest follows when it is known. Nothing goes along without consent."""

    shared = ("parts", "consent_for", "not_included")

    to = NameField(label=_("To whom?"))
    organisation = NameField(label=_("Of which organisation?"), required=False)
    consent_on = DateField(label=_("On which day was consent given?"), required=False, not_future=True)
    consent_by = NameField(label=_("Who gave consent?"), required=False)
    parts = MultipleChoiceField(
        label=_("What goes along?"),
        required=False,
        help_text=_("Reports, conversations, incidents and memos stay here. What you do not tick stays here too."),
    )
    consent_for = TextField(label=_("What else goes along?"), required=False, rows=3)
    not_included = TextField(label=_("What should certainly stay here?"), required=False, rows=2)
    first_talk_on = DateField(label=_("When is the first talk together?"), required=False)
    with_whom = WordsField(label=_("Who are there?"), required=False, max_length=300)

    def __init__(self, *args: Any, case: Case, transfer: Transfer | None = None, **kwargs: Any) -> None:
        self.case, self.transfer = case, transfer
        told = {field: getattr(transfer, field) for field in Transfer.TELLS} if transfer else {}
        told |= {"parts": transfer.part_keys} if transfer else {}
        super().__init__(*args, initial=told, **kwargs)
        self.offer("parts", offers_of(case))
        self.limit("consent_on", not_before=case.opened_on)
        self.limit("first_talk_on", not_before=case.opened_on)
        self.watch(transfer)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if self._takes_along(told) and not self._consent_day(told):
            self.add_error("consent_on", _("Nothing goes along without consent. On which day was it given?"))
        return told

    def _takes_along(self, told: dict[str, Any]) -> bool:
        return any(told.get(field) for field in ("parts", "consent_for", "consent_by"))

    def _consent_day(self, told: dict[str, Any]) -> bool:
        return bool(told.get("consent_on")) or "consent_on" in self.errors

    def save(self, *, by: User) -> Transfer:
        told = dict(self.cleaned_data)
        parts, kept = told.pop("parts"), self.transfer
        transfer = kept or Transfer.arrange(case=self.case, by=by, **told)
        if kept is not None:
            kept.put_back(by=by)
            kept.change(by=by, **told)
        transfer.send_along(parts, by=by)
        return transfer
