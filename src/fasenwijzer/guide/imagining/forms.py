"""The forms of imagining together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.rooms.base import LinesField
from fasenwijzer.guide.imagining.models import PLACES, Card, CardSet, Side
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.parts.forms import PartForm
from fasenwijzer.people.models import User
from fasenwijzer.ui import forms

FEWEST_CARDS, MOST_CARDS = len(PLACES) + 1, 30
PLACE_WORDS = (_("What matters most?"), _("And then?"), _("And as third?"))


class BalanceForm(PartForm):
    """One note on the balance."""

    side = forms.RowField(label=_("Where does it belong?"), choices=Side.choices)
    text = forms.TextField(label=_("What is it?"), help_text=_("Without names of clients."), rows=2, max_length=300)


class CardsForm(forms.Form):
    """A new set of cards."""

    question = forms.WordsField(
        label=_("What do you ask the group?"), help_text=_("Such as: which sentence fits our picture?"), max_length=200
    )
    statements = LinesField(
        label=_("The statements"), help_text=_("One a line, from 4 to 30. Write them as if it is so already."), rows=10
    )

    def clean_statements(self) -> tuple[str, ...]:
        lines: tuple[str, ...] = self.cleaned_data["statements"]
        if not FEWEST_CARDS <= len(lines) <= MOST_CARDS:
            raise ValidationError(
                _("These are %(many)s statements. Write from %(fewest)s to %(most)s.")
                % {"many": len(lines), "fewest": FEWEST_CARDS, "most": MOST_CARDS}
            )
        return lines

    def lay_out(self, introduction: Introduction, *, by: User) -> CardSet:
        return CardSet.lay_out(introduction, by=by, **self.cleaned_data)


class ChooseForm(forms.Form):
    """Three cards, the most important one first. It asks no name."""

    def __init__(self, *args: Any, cards: Sequence[Card], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(card.pk): card for card in cards}
        choices = [("", _("Choose a card")), *((key, card.text) for key, card in self.by_key.items())]
        for place, words in zip(PLACES, PLACE_WORDS, strict=True):
            self.fields[f"place_{place}"] = forms.SelectField(label=words, choices=choices)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        seen: set[str] = set()
        for place in PLACES:
            key = told.get(f"place_{place}")
            if key and key in seen:
                self.add_error(f"place_{place}", _("You chose this card already. Choose another one."))
            seen |= {key} if key else set()
        return told

    @property
    def chosen(self) -> list[Card]:
        return [self.by_key[self.cleaned_data[f"place_{place}"]] for place in PLACES]


class ClosingForm(forms.Form):
    """What the group says to one of the three closing questions."""

    answer = forms.YesPartlyNoField(label=_("What do you say together?"))
    words = forms.TextField(label=_("What did people say?"), rows=3, max_length=1000, required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("answer") in {"partly", "no"} and not told.get("words"):
            self.add_error("words", _("What is still needed? One sentence is enough."))
        return told
