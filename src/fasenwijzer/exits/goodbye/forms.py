"""What only the farewell page says, typed together with the client."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.goodbye.models import Farewell
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, MultipleChoiceField, TextField, WordsField


class FarewellForm(Meanwhile, Form):
    """Goals, aftercare and network are on the page already; nothing is typed twice."""

    own_words = TextField(label=_("What are you most proud of?"), required=False, rows=3)
    strengths = MultipleChoiceField(
        label=_("Which strengths should be on it?"),
        required=False,
        help_text=_("Choose them together. Without a choice, those stand on it that carried the goals."),
    )
    whom_to_call = WordsField(
        label=_("Whom can you call when it gets hard?"),
        help_text=_("With the phone number."),
        max_length=300,
    )
    kind_word = TextField(label=_("A kind word to take along"), required=False, rows=3)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        self.case = case
        kept = Farewell.objects.filter(case=case).first()
        fields = ("own_words", "whom_to_call", "kind_word")
        told = {field: getattr(kept, field) for field in fields} if kept else {}
        told |= {"strengths": [str(row.pk) for row in kept.strengths.all()]} if kept else {}
        super().__init__(*args, initial=told, **kwargs)
        self.own = {str(row.pk): row for row in Strength.objects.of(case)}
        self.offer("strengths", [(key, row.text) for key, row in self.own.items()])
        self.watch(kept)

    def save(self, *, by: User) -> Farewell:
        told = dict(self.cleaned_data)
        chosen = [self.own[key] for key in told.pop("strengths")]
        return Farewell.write(case=self.case, strengths=chosen, by=by, **told)
