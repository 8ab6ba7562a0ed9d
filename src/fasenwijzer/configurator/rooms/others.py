"""The smaller rooms of a draft: sources of strength, terms, kinds of report and risks, words that are looked at."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.models import Base
from fasenwijzer.configurator.rooms.alike import AlikeField
from fasenwijzer.configurator.rooms.base import ExplainedLinesField, ListField, RoomForm, key_for
from fasenwijzer.configurator.rooms.entry_kinds import EntryKindsField
from fasenwijzer.configurator.rooms.phase import norm_field
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.keys import TERMS
from fasenwijzer.method.languages import DUTCH
from fasenwijzer.method.own import Row
from fasenwijzer.method.strengths import SIX
from fasenwijzer.people.models import User

NAMED = (
    (gettext_lazy("Kinds of talks"), "conversation_kinds", 0),
    (gettext_lazy("Results of a goal"), "goal_results", 0),
    (gettext_lazy("How somebody agrees"), "agreement_manners", 0),
    (gettext_lazy("Reasons of ending"), "ending_reasons", 0),
    (gettext_lazy("Questionnaires and figures"), "instruments", 0),
    (gettext_lazy("What an evaluation asks"), "evaluation_questions", 2),
    (gettext_lazy("What a report may look at"), "observation_points", 2),
    (gettext_lazy("What norms are called, and what they mean"), "norm_words", 2),
)
"""Groups of texts under a heading of their own; with how many rows a field has, nothing for a short name."""


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


class NamesForm(RoomForm):
    """What kinds of talks, results, reasons and the like are called, what is asked, and how norms are explained."""

    title = gettext_lazy("Names and questions")
    lede = gettext_lazy("Above each field stands what it is called now. Empty means: as it comes with Fasenwijzer.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.usual = method_edition.texts(self.draft.base, DUTCH)
        self.section(_("In a few sentences"))
        self.ask_text("edition.intro", _("What this edition is for"), rows=4)
        for heading, group, rows in NAMED:
            self.section(heading, folded=bool(rows))
            for path in self.usual:
                if path.startswith(f"{group}."):
                    self.ask_text(path, _("Instead of “%(word)s”") % {"word": self.usual[path]}, rows=rows)
            if group == "instruments":
                self._ask_for_more_instruments()

    def _ask_for_more_instruments(self) -> None:
        """Those that another edition that comes with Fasenwijzer offers, and the one below this draft does not."""
        for base in Base.values:
            for path, name in method_edition.texts(base, DUTCH).items():
                if path.startswith("instruments.") and path not in self.usual and path not in self.paths.values():
                    hint = _("Give it a name, and people can use it.")
                    self.ask_text(path, _("Also “%(name)s”") % {"name": name}, help_text=hint)


class ListsForm(RoomForm):
    """Kinds of report and what the risk inventory asks."""

    title = gettext_lazy("Kinds of report and risks")
    lede = gettext_lazy("An empty list means: the list that comes with Fasenwijzer.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section(_("Reports"))
        self.ask("entry_kinds", EntryKindsField(known=self.method.entry_kinds, required=False))
        self.section(_("Risks"))
        names = tuple((risk.name, risk.help) for risk in self.method.risks)
        hint = _("One risk a line. Behind = may stand what helps to understand it.")
        label = _("What the risk inventory asks")
        self.ask("risks", ExplainedLinesField(label=label, help_text=hint, rows=12, initial=names, required=False))

    def save(self, *, by: User) -> None:
        kinds = self.cleaned_data["entry_kinds"]
        texts: dict[str, Any] = {f"entry_kinds.{kind.key}.name": kind.name for kind in kinds}
        texts |= {f"entry_kinds.{kind.key}.prompts": kind.prompts for kind in kinds}
        self.list_up("entry_kinds", [Row(kind.key) for kind in kinds], texts, by=by)
        known = {risk.name: risk.key for risk in self.method.risks}
        keys: dict[str, tuple[str, str]] = {}
        for name, told in self.cleaned_data["risks"]:
            keys[known.get(name) or key_for(name, {*known.values(), *keys})] = name, told
        said = {f"risks.{key}.name": name for key, (name, _told) in keys.items()}
        said |= {f"risks.{key}.help": told for key, (_name, told) in keys.items()}
        self.list_up("risks", [Row(key) for key in keys], said, by=by)


class AdviceField(ListField):
    """Own words for the lens on language, one a line: "word = what to write instead"."""

    def __init__(self, **kwargs: Any) -> None:
        hint = gettext_lazy(
            "One word a line, such as: client = resident. With nothing behind the sign = the word may be used freely. "
            "The list that comes with Fasenwijzer stays, but for these words."
        )
        label = gettext_lazy("Own words for the lens on language")
        super().__init__(label=label, help_text=hint, required=False, **kwargs)

    def line_of(self, item: Any) -> str:
        return " = ".join(item)

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
        self.ask("advice", AdviceField(initial={one.word: one.instead for one in self.draft.advice.all()}))
        self.section(_("When somebody searches"))
        self.ask("alike", AlikeField(known=self.draft.alike.all()))

    def save(self, *, by: User) -> None:
        self.draft.advise(self.cleaned_data["advice"], by=by)
        self.draft.mean_alike(self.cleaned_data["alike"], by=by)
