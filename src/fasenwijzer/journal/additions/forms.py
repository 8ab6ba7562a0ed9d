"""Adding something under a report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.journal.additions.models import EntryAddition
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField


class AdditionForm(Form):
    text = TextField(label=_("What do you want to add?"), rows=4)

    def save(self, *, entry: Entry, by: User) -> EntryAddition:
        return EntryAddition.add(entry=entry, text=self.cleaned_data["text"], by=by)
