"""A new edition: other words and norms than the base."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.alike.lines import AlikeField
from fasenwijzer.configurator.editions.models import Base, Edition, EditionAdvice
from fasenwijzer.configurator.entry_kinds.lines import EntryKindsField
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.edition import languages
from fasenwijzer.method.keys import NORMS
from fasenwijzer.method.languages import Language
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, Form, NameField, NumberField, TextField, WordsField

WORDS = ("client", "clients", "worker", "workers")
TWO_YEARS = 731


def translated_languages() -> list[Language]:
    """The languages in which colleagues read everything: an organisation may say its own words in them too."""
    return [language for language in languages(Base.STANDARD) if language.is_complete]


class AdviceField(TextField):
    """Own words for the lens on language, one a line: "word = what to write instead"."""

    def __init__(self, **kwargs: Any) -> None:
        hint = _(
            "One word a line, such as: client = resident. With nothing behind the sign = the word may be used freely. "
            "The list that comes with Fasenwijzer stays, but for these words."
        )
        super().__init__(label=_("Own words for the lens on language"), help_text=hint, required=False, **kwargs)

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


class EditionForm(Form):
    """Its name, what clients and workers are called, and the norms in days; an empty norm is no norm."""

    name = NameField(
        label=_("Name of this edition"), help_text=_("For example the name of your organisation and the year.")
    )
    base = ChoiceField(label=_("Built on"), choices=Base.choices)

    def __init__(self, *args: Any, current: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("base", current.base)
        self._ask_for_words(current)
        self._ask_for_norms(current.method)
        self.fields["entry_kinds"] = EntryKindsField(known=current.written_method.entry_kinds)
        self.fields["alike"] = AlikeField(known=current.alike.all())
        self.fields["advice"] = AdviceField(initial=AdviceField.as_lines(current.advice.all()))

    def _ask_for_words(self, current: Edition) -> None:
        """The words as people write them, in Dutch, whatever language the reader has; then in the other languages."""
        labels = {
            "client": _("What do you call a client?"),
            "clients": _("And more than one?"),
            "worker": _("What do you call a worker?"),
            "workers": _("And more than one?"),
        }
        for key in WORDS:
            initial = current.written_method.word(key)
            self.fields[f"word_{key}"] = WordsField(label=labels[key], max_length=60, initial=initial)
        for language in translated_languages():
            for key in WORDS:
                initial = current.method_in(language.code).word(key)
                label = format_lazy("{} ({})", labels[key], language.name)
                field = WordsField(label=label, max_length=60, initial=initial, required=False)
                self.fields[f"word_{language.code}_{key}"] = field

    def _ask_for_norms(self, method: Method) -> None:
        for key in NORMS:
            words = method.norm_word(key)
            self.fields[f"norm_{key}"] = NumberField(
                label=words.name,
                help_text=words.explanation,
                required=False,
                min_value=1,
                max_value=TWO_YEARS,
                initial=method.norm(key),
            )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Edition.objects.filter(name__iexact=name).exists():
            raise ValidationError(_("There is an edition with this name already. Add a year or a number."))
        return name

    def publish(self, *, by: User) -> Edition:
        """The edition of this form, for new cases from now on."""
        told = self.cleaned_data
        return Edition.publish(
            name=told["name"],
            base=told["base"],
            words={key: told[f"word_{key}"] for key in WORDS},
            translations={
                language.code: {key: told[f"word_{language.code}_{key}"] for key in WORDS}
                for language in translated_languages()
            },
            norms={key: told[f"norm_{key}"] for key in NORMS},
            advice=told["advice"],
            entry_kinds=told["entry_kinds"],
            alike=told["alike"],
            by=by,
        )
