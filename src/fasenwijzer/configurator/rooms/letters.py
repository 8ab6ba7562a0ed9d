"""The letters and forms of a draft: what people here send often, with [words] that are filled in for each person."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.rooms.base import RoomForm, key_for
from fasenwijzer.configurator.rooms.rows import rows_of
from fasenwijzer.method.edition_parts import LETTER_KINDS, LetterWords
from fasenwijzer.method.own import Row
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, TextField

PATH = "letters"
LONGEST = 6000


def left_out(draft: Edition) -> list[LetterWords]:
    """Letters of the base that the draft does not have now."""
    now = {row.key for row in rows_of(draft, PATH)}
    return [letter for letter in draft.written_base.letters if letter.key not in now]


class LetterForm(RoomForm):
    """One letter or form, new or there already."""

    all_optional = False

    def __init__(self, *args: Any, key: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = key or "new"
        self.is_new = not key
        letter = self.method.letter(key) if key else None
        self.title = letter.name if letter else _("A new letter or form")
        self.section(_("What it is"))
        self.ask_text(f"{PATH}.{self.key}.name", _("Name"), max_length=80, required=True)
        words = {"letter": _("A letter"), "form": _("A form, with lines to sign")}
        kinds, now = [(kind, words[kind]) for kind in LETTER_KINDS], letter.kind if letter else LETTER_KINDS[0]
        self.ask("kind", ChoiceField(label=_("Is it a letter or a form?"), choices=kinds, initial=now))
        self.section(_("What it says"))
        self._ask_for_text()

    def _ask_for_text(self) -> None:
        path = f"{PATH}.{self.key}.text"
        hint = _(
            "Short sentences, no difficult words. These are filled in by themselves: [naam], [voornaam], [begeleider], "
            "[organisatie], [team], [datum]. Other [words] are for who writes the letter."
        )
        self.paths[path.replace(".", "-")] = path
        text = TextField(label=_("Text"), help_text=hint, rows=16, max_length=LONGEST, initial=self.said.get(path, ""))
        self.ask(path.replace(".", "-"), text)

    def save(self, *, by: User) -> None:
        told, rows, key = self.cleaned_data, rows_of(self.draft, PATH), self.key
        if self.is_new:
            taken = [row.key for row in rows] + [letter.key for letter in self.draft.written_base.letters]
            key = key_for(told[f"{PATH}-new-name"], taken)
        row = Row(key, kind=told["kind"])
        rows = [*rows, row] if self.is_new else [row if one.key == key else one for one in rows]
        texts = {path.replace(f"{PATH}.{self.key}.", f"{PATH}.{key}."): text for path, text in self.texts.items()}
        self.draft.list_up(PATH, rows, texts, by=by)
