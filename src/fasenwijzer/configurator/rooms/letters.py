"""The letters and forms of a draft: what people here send often, with [words] that are filled in for each person."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.rooms.rows import RowForm, rows_of
from fasenwijzer.method.edition_parts import LETTER_KINDS, LetterWords
from fasenwijzer.method.own import Row
from fasenwijzer.ui.forms import ChoiceField, TextField

PATH = "letters"
LONGEST = 6000


def left_out(draft: Edition) -> list[LetterWords]:
    """Letters of the base that the draft does not have now."""
    now = {row.key for row in rows_of(draft, PATH)}
    return [letter for letter in draft.written_base.letters if letter.key not in now]


class LetterForm(RowForm):
    """One letter or form, new or there already."""

    path = PATH

    def __init__(self, *args: Any, key: str = "", **kwargs: Any) -> None:
        super().__init__(*args, key=key, **kwargs)
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

    def row(self, key: str) -> Row:
        return Row(key, kind=self.cleaned_data["kind"])
