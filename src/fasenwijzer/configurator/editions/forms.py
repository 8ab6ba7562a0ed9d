"""A new edition: other words and norms than the base."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.editions.models import Base, Edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.keys import NORMS
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, Form, NameField, NumberField, WordsField

WORDS = ("client", "clients", "worker", "workers")
TWO_YEARS = 731


class EditionForm(Form):
    """Its name, what clients and workers are called, and the norms in days; an empty norm is no norm."""

    name = NameField(
        label=_("Name of this edition"), help_text=_("For example the name of your organisation and the year.")
    )
    base = ChoiceField(label=_("Built on"), choices=Base.choices)

    def __init__(self, *args: Any, current: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        method = current.method
        self.initial.setdefault("base", current.base)
        self._ask_for_words(method)
        self._ask_for_norms(method)

    def _ask_for_words(self, method: Method) -> None:
        labels = {
            "client": _("What do you call a client?"),
            "clients": _("And more than one?"),
            "worker": _("What do you call a worker?"),
            "workers": _("And more than one?"),
        }
        for key in WORDS:
            self.fields[f"word_{key}"] = WordsField(label=labels[key], max_length=60, initial=method.word(key))

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
            norms={key: told[f"norm_{key}"] for key in NORMS},
            by=by,
        )
