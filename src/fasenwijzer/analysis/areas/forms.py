"""Writing about an area: in the one form of its page, correcting a passage later, and leaving the area open."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.analysis.areas.models import WHOLE, AreaLeftOpen, AreaNote, Heading
from fasenwijzer.analysis.areas.words import words_of
from fasenwijzer.analysis.author_form import AuthoredForm
from fasenwijzer.analysis.dates import birth_of
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, ModelForm, TextField


class QuickNoteForm(AuthoredForm):
    """A passage under a heading of the page: the words, and whose. Nothing typed means nothing to keep."""

    text = TextField(label=_("In whose own words? Write them down as they were said"), rows=3)

    class Meta:
        model = AreaNote
        fields = ["text", "author_kind", "author_name", "with_consent"]

    def __init__(self, *args: Any, case: Case, place: str, again: bool = False, **kwargs: Any) -> None:
        """place: a heading, or future or coherence. again: a passage was kept here, and the next can be typed."""
        super().__init__(*args, case=case, prefix=place, empty_permitted=True, **kwargs)
        self.place = place
        self.fields["text"].label = str(words_of(place, place).invitation)
        if again:
            self.fields["text"].widget.attrs["autofocus"] = True

    def has_changed(self) -> bool:
        """Somebody typed words, or a name that waits for words."""
        return any(str(self[name].data or "").strip() for name in ("text", "author_name"))

    def write(self, *, life_area: str, on: date, by: User) -> AreaNote:
        """The passage in its place."""
        area, heading = (self.place, Heading.SITUATION) if self.place in WHOLE else (life_area, self.place)
        return AreaNote.write(case=self.case, life_area=area, heading=heading, on=on, by=by, **self.cleaned_data)


class SaidOnForm(Form):
    """When everything on this page was said: today, unless somebody says otherwise."""

    on = DateField(label=_("Said on"), not_future=True)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, initial={"on": clock.today()}, **kwargs)
        self.limit("on", not_before=birth_of(case))


class NoteForm(Meanwhile, AuthoredForm):
    """A passage, to correct it: the words, whose, and when they were said."""

    text = TextField(label=_("In whose own words? Write them down as they were said"), rows=6)
    on = DateField(label=_("Said on"), not_future=True)

    class Meta:
        model = AreaNote
        fields = ["text", "author_kind", "author_name", "with_consent", "on"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.limit("on", not_before=birth_of(case))
        self.fields["text"].widget.attrs["autofocus"] = True
        self.watch(self.instance)

    def correct(self, *, by: User) -> None:
        """Other words in the passage that was there."""
        if self.cleaned_data["author_kind"] == "worker" and not self.cleaned_data["author_name"]:
            self.cleaned_data["author_name"] = by.name
        self.instance.put_back(by=by)
        self.instance.correct(by=by, **self.cleaned_data)


class LeaveOpenForm(ModelForm):
    """Why the client would rather not talk about this now."""

    class Meta:
        model = AreaLeftOpen
        fields = ["reason"]
        labels = {"reason": _("Why not now?")}
        help_texts = {"reason": _("In the words of the client. Not now is a choice, so it does not count as missing.")}
