"""What the client is good at, with one press to add something to it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.client_side import Reach
from fasenwijzer.analysis.models import Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.language.sentences import sentences
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, Form, WordsField


class StrengthForm(Form):
    """What it is, and of what kind; the kinds are the six sources, in the words of the edition."""

    text = WordsField(label=_("What goes well? What can I do?"), max_length=300)
    source = ChoiceField(label=_("What kind is it?"), choices=())

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        sources = case.method.strengths
        notes = {source.key: (sentences(source.explanation) or [""])[0] for source in sources}
        self.offer("source", [(source.key, source.name) for source in sources], notes=notes)

    def name(self, *, reach: Reach, by: User) -> Strength:
        named_by = self.case.client.first_name if reach.is_client else by.name
        return Strength.name(case=self.case, named_by=named_by, by=by, **self.cleaned_data)
