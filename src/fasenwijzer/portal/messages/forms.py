"""A message: only words."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import unknown_to
from fasenwijzer.journal.models import Message
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField


class MessageForm(Form):
    """A thread is of one person (decision 25): what this person may know may be in it."""

    watched = False
    text = TextField(label=gettext_lazy("Your message"), rows=3, max_length=4000)

    def __init__(self, *args: Any, case: Case, person: User, by: User, **kwargs: Any) -> None:
        self.case, self.person, self.from_team = case, person, by != person
        super().__init__(*args, **kwargs)

    def clean_text(self) -> str:
        """A colleague may not think of it that this person may not know an address."""
        text = str(self.cleaned_data["text"])
        hidden = unknown_to(self.person, self.case, text) if self.from_team else []
        if hidden:
            told = {"name": hidden[0].whose, "reader": self.person.name}
            raise ValidationError(
                _("The address of %(name)s is secret, and %(reader)s may not know it. Leave it out.") % told
            )
        return text

    def send(self, *, by: User) -> Message:
        return Message.send(case=self.case, person=self.person, text=self.cleaned_data["text"], by=by)
