"""A few words under a report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.journal.entries.models import AuthorKind, Entry
from fasenwijzer.journal.remarks.models import LONGEST, Remark
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField


class RemarkForm(Form):
    text = TextField(
        label=_("What do you want to say back?"),
        help_text=_("Short, to who wrote it. It stands below the report and can be read along."),
        rows=2,
        max_length=LONGEST,
    )

    def save(self, *, entry: Entry, by: User, by_kind: str = AuthorKind.WORKER) -> Remark:
        return Remark.make(entry=entry, text=self.cleaned_data["text"], by=by, by_kind=by_kind)
