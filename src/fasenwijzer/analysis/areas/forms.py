"""Writing about an area, and leaving it open."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.areas.models import AreaLeftOpen, AreaNote
from fasenwijzer.analysis.author_form import AuthoredForm
from fasenwijzer.analysis.dates import birth_of
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, ModelForm, TextField


class NoteForm(AuthoredForm):
    """A passage under a heading: the words, whose, and when they were said."""

    text = TextField(label=_("In whose own words? Write them down as they were said"), rows=6)
    on = DateField(label=_("Said on"), not_future=True)

    class Meta:
        model = AreaNote
        fields = ["text", "author_kind", "author_name", "with_consent", "on"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.limit("on", not_before=birth_of(case))
        self.fields["text"].widget.attrs["autofocus"] = True

    def write(self, *, life_area: str, heading: str, by: User) -> AreaNote:
        """A new passage in this place."""
        return AreaNote.write(case=self.case, life_area=life_area, heading=heading, by=by, **self.cleaned_data)

    def correct(self, *, by: User) -> None:
        """Other words in the passage that was there."""
        if self.cleaned_data["author_kind"] == "worker" and not self.cleaned_data["author_name"]:
            self.cleaned_data["author_name"] = by.name
        self.instance.correct(by=by, **self.cleaned_data)


class LeaveOpenForm(ModelForm):
    """Why the client rather does not talk about this now."""

    class Meta:
        model = AreaLeftOpen
        fields = ["reason"]
        labels = {"reason": _("Why not now?")}
        help_texts = {"reason": _("In the words of the client. Not now is a choice, so it does not count as missing.")}
