"""The smaller rooms of a draft: sources of strength, terms, kinds of report and risks, words that are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.models import EditionAdvice
from fasenwijzer.configurator.rooms.alike import AlikeField
from fasenwijzer.configurator.rooms.base import LinesField, RoomForm, key_for
from fasenwijzer.configurator.rooms.entry_kinds import EntryKindsField
from fasenwijzer.configurator.rooms.phase import norm_field
from fasenwijzer.method.keys import TERMS
from fasenwijzer.method.own import Row
from fasenwijzer.method.strengths import SIX
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import TextField


class StrengthsForm(RoomForm):
    """The six sources: they stay six, and may be said and asked otherwise."""

    title = gettext_lazy("Sources of strength")
    lede = gettext_lazy("The six sources belong to the method. How you name them and what you ask is yours.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key in SIX:
            self.section(self.method.strength(key).name)
            self.ask_text(f"strengths.{key}.name", _("Name"), max_length=40)
            self.ask_text(f"strengths.{key}.explanation", _("What belongs to it?"), rows=2)
            self.ask_text(f"strengths.{key}.question", _("A question that helps to find it"), rows=2)


class TermsForm(RoomForm):
    """Norms that belong to no phase."""

    title = gettext_lazy("Terms")
    lede = gettext_lazy("They hold in every phase. Empty means: no norm.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section(self.title)
        for key in TERMS:
            words = self.method.norm_word(key)
            self.ask(f"norm-{key}", norm_field(words.name, words.explanation, self.method.norm(key)))

    def save(self, *, by: User) -> None:
        self.draft.keep_to({key: self.cleaned_data[f"norm-{key}"] for key in TERMS}, by=by)


class ListsForm(RoomForm):
    """Kinds of report and what the risk inventory asks."""

    title = gettext_lazy("Kinds of report and risks")
    lede = gettext_lazy("An empty list means: the list that comes with Fasenwijzer.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section(_("Reports"))
        self.ask("entry_kinds", EntryKindsField(known=self.method.entry_kinds, required=False))
        self.section(_("Risks"))
        names = "\n".join(risk.name for risk in self.method.risks)
        label, hint = _("What the risk inventory asks"), _("One risk a line.")
        self.ask("risks", LinesField(label=label, help_text=hint, rows=12, initial=names, required=False))

    def save(self, *, by: User) -> None:
        kinds = self.cleaned_data["entry_kinds"]
        texts: dict[str, Any] = {f"entry_kinds.{kind.key}.name": kind.name for kind in kinds}
        texts |= {f"entry_kinds.{kind.key}.prompts": kind.prompts for kind in kinds}
        self.draft.list_up("entry_kinds", [Row(kind.key) for kind in kinds], texts, by=by)
        known = {risk.name: risk.key for risk in self.method.risks}
        keys: dict[str, str] = {}
        for name in self.cleaned_data["risks"]:
            keys[known.get(name) or key_for(name, {*known.values(), *keys})] = name
        names = {f"risks.{key}.name": name for key, name in keys.items()}
        self.draft.list_up("risks", [Row(key) for key in keys], names, by=by)


class AdviceField(TextField):
    """Own words for the lens on language, one a line: "word = what to write instead"."""

    def __init__(self, **kwargs: Any) -> None:
        hint = gettext_lazy(
            "One word a line, such as: client = resident. With nothing behind the sign = the word may be used freely. "
            "The list that comes with Fasenwijzer stays, but for these words."
        )
        label = gettext_lazy("Own words for the lens on language")
        super().__init__(label=label, help_text=hint, required=False, **kwargs)

    @staticmethod
    def as_lines(advice: Iterable[EditionAdvice]) -> str:
        return "\n".join(f"{one.word} = {one.instead}" for one in advice)

    def to_python(self, value: Any) -> Any:
        """Word to what can be written instead. Raises ValidationError with the line that can not be read."""
        lines = [line.strip() for line in super().to_python(value).splitlines()]
        return dict(self._read(line) for line in lines if line)

    def _read(self, line: str) -> tuple[str, str]:
        word, sign, instead = (piece.strip() for piece in line.partition("="))
        if not word or not sign or len(word) > 60 or len(instead) > 200:
            raise ValidationError(
                _("We cannot read this line: “%(line)s”. Write: word = something else.") % {"line": line}
            )
        return word.lower(), instead


class LensForm(RoomForm):
    """Words the lens looks at, and words that mean the same when somebody searches."""

    title = gettext_lazy("Words that are looked at, and searching")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section(_("While somebody writes"))
        self.ask("advice", AdviceField(initial=AdviceField.as_lines(self.draft.advice.all())))
        self.section(_("When somebody searches"))
        self.ask("alike", AlikeField(known=self.draft.alike.all()))

    def save(self, *, by: User) -> None:
        self.draft.advise(self.cleaned_data["advice"], by=by)
        self.draft.mean_alike(self.cleaned_data["alike"], by=by)
