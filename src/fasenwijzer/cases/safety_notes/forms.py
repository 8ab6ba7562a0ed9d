"""A note about safety: short and respectful, with what helps."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.safety_notes.models import NoteKind, SafetyNote
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, NameField, WordsField


class SafetyNoteForm(Meanwhile, Form):
    """Whoever reads it in a hurry knows what to do."""

    kind = ChoiceField(label=_("What kind of note is it?"), choices=NoteKind.choices)
    text = WordsField(
        label=_("What should somebody know?"),
        help_text=_("Short and respectful, as you would say it with the client beside you."),
        max_length=120,
    )
    helps = WordsField(label=_("What helps?"), required=False, max_length=200)
    agreed_with = WordsField(label=_("With whom was this agreed?"), max_length=200)
    since = DateField(label=_("From"))
    until = DateField(
        label=_("Until and including"), required=False, help_text=_("Choose a day, so that it does not stay too long.")
    )

    whose = NameField(
        label=_("Whose address is secret?"),
        required=False,
        help_text=_("Only when it is about somebody else. Write the name as it stands in the file."),
    )
    address = WordsField(
        label=_("Which address?"),
        required=False,
        max_length=300,
        help_text=_("Colleagues read it here only. When you type it elsewhere, you are warned."),
    )

    TELLS = SafetyNote.TELLS
    watched = False

    def __init__(self, *args: Any, case: Case, note: SafetyNote | None = None, **kwargs: Any) -> None:
        self.case, self.note = case, note
        begin: dict[str, Any] = {"kind": NoteKind.SAFETY, "since": clock.today()}
        told = {name: getattr(note, name) for name in self.TELLS} if note else begin
        hidden = getattr(note, "hidden", None)
        told |= {"whose": hidden.whose, "address": hidden.address} if hidden else {}
        super().__init__(*args, initial=told, **kwargs)
        self.limit("since", not_before=case.opened_on)
        self.watch(note)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later date."))
        if told.get("kind") == NoteKind.ANOTHER:
            for name in ("whose", "address"):
                if not told.get(name) and name not in self.errors:
                    self.add_error(name, _("Say whose address it is, and which."))
        return told

    def save(self, *, by: User) -> SafetyNote:
        if self.note is None:
            return SafetyNote.agree(case=self.case, by=by, **self.cleaned_data)
        self.note.put_back(by=by)
        self.note.change(by=by, **self.cleaned_data)
        return self.note
