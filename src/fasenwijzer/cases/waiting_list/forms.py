"""The moments of contact while somebody waits."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.waiting_list.models import WaitingContact, WaitingListPlace
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NumberField, TextField, WordsField

MOST_WAITING = 9999


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
        self.limit("on", not_before=place.since)

    def save(self, *, by: User) -> WaitingContact:
        return WaitingContact.note(place=self.place, by=by, **self.cleaned_data)
