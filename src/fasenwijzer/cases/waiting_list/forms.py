"""A place on the waiting list, and the moments of contact meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.waiting_list.models import WaitingContact, WaitingListPlace
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NumberField, TextField, WordsField

MOST_WAITING = 9999


class WaitingListForm(Form):
    """What belongs to the outcome 'waiting list': which place the person was told, and how. All of it may wait."""

    position = NumberField(
        label=_("Which place on the list did you tell?"), required=False, min_value=1, max_value=MOST_WAITING
    )
    how = WordsField(
        label=_("How did you tell it?"), required=False, max_length=100, help_text=_("Such as by phone, or in a talk.")
    )
    text = TextField(label=_("What was said?"), required=False, rows=2)

    def save(self, *, case: Case, on: date, reason: str, by: User) -> WaitingListPlace:
        """Give the place; when something was told, that is the first contact."""
        place = WaitingListPlace.give(case=case, since=on, reason=reason, by=by)
        if any(self.cleaned_data.values()):
            told = {**self.cleaned_data, "how": self.cleaned_data["how"] or str(_("with the decision"))}
            WaitingContact.note(place=place, by=by, on=on, **told)
        return place


class ContactForm(Form):
    """One moment of contact while somebody waits."""

    on = DateField(label=_("Date"), initial=clock.today, not_future=True)
    how = WordsField(
        label=_("How was the contact?"), max_length=100, help_text=_("Such as by phone, or who spoke with the person.")
    )
    position = NumberField(
        label=_("Which place on the list did you tell?"), required=False, min_value=1, max_value=MOST_WAITING
    )
    text = TextField(label=_("What was said?"), required=False, rows=4)

    def __init__(self, *args: Any, place: WaitingListPlace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.place = place
        self.fields["on"].not_before = place.since  # type: ignore[attr-defined]

    def save(self, *, by: User) -> WaitingContact:
        return WaitingContact.note(place=self.place, by=by, **self.cleaned_data)
