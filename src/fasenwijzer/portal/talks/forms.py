"""Before a conversation: what to talk about. After it: three faces."""

from __future__ import annotations

from typing import Any, cast

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.journal.models import Conversation, TalkLook, TopicWish
from fasenwijzer.journal.voice.models import LONGEST, Face
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, Form, TextField
from fasenwijzer.ui.forms.bound import Option, OwnBoundField


class TopicForm(Form):
    text = TextField(label=_("I want to talk about this"), rows=2, max_length=LONGEST)

    def save(self, *, talk: Conversation, by: User, by_kind: str) -> TopicWish:
        return TopicWish.make(conversation=talk, text=self.cleaned_data["text"], by=by, by_kind=by_kind)


class LookForm(Form):
    """Three questions, each with three faces that say what they mean."""

    listened = ChoiceField(choices=Face.choices)
    mattered = ChoiceField(choices=Face.choices)
    fits = ChoiceField(choices=Face.choices)
    words = TextField(required=False, rows=3)

    def __init__(self, *args: Any, look: TalkLook | None, **kwargs: Any) -> None:
        before = {name: getattr(look, name) for name in (*TalkLook.QUESTIONS, "words")} if look else {}
        super().__init__(*args, initial=before, **kwargs)
        for name, field in self.fields.items():
            field.label = capfirst(TalkLook._meta.get_field(name).verbose_name)  # type: ignore[union-attr]

    @property
    def questions(self) -> list[tuple[OwnBoundField, list[tuple[Option, str]]]]:
        """Each question with its answers and their faces."""
        bound = [cast(OwnBoundField, self[name]) for name in TalkLook.QUESTIONS]
        return [(one, list(zip(one.options, Face.values, strict=True))) for one in bound]

    def save(self, *, talk: Conversation, by: User, by_kind: str) -> TalkLook:
        return TalkLook.say(conversation=talk, by=by, by_kind=by_kind, **self.cleaned_data)
