"""A message: only words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Message
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField


class MessageForm(Form):
    text = TextField(label=_("Your message"), rows=3, max_length=4000)

    def send(self, *, case: Case, person: User, by: User) -> Message:
        return Message.send(case=case, person=person, text=self.cleaned_data["text"], by=by)
