"""Taking a FHIR Questionnaire in: pasted, or as a file."""

from __future__ import annotations

from typing import Any

from django import forms as django_forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.fhir.parsing import NotTaken, Problem
from fasenwijzer.questionnaires.fhir.reading import Taken, from_fhir
from fasenwijzer.questionnaires.models import OneDraftAtATime, Questionnaire, Version
from fasenwijzer.ui import forms

LARGEST = 1_000_000
MOST_TOLD = 20


class FhirForm(forms.Form):
    """A resource of FHIR as a file or pasted, read by `read`.

    What is wrong is told problem by problem; the text stays, also that of a file, so that it can be looked over.
    """

    largest = LARGEST
    watched = False
    all_optional = True
    """One of the two is enough."""
    file = django_forms.FileField(
        label=gettext_lazy("A file (.json)"), required=False, allow_empty_file=True, max_length=None
    )
    text = forms.TextField(label=gettext_lazy("Or paste it here"), rows=8, required=False, strip=False)

    def read(self, text: str) -> None:
        """Keeps what it says. Raises NotTaken."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if self.errors:
            return told
        self.said = self._text(told)
        if not self.said.strip():
            raise ValidationError(_("Choose a file, or paste what stands in it."))
        try:
            self.read(self.said)
        except NotTaken as error:
            self.data = {**self.data, "text": self.said}
            raise ValidationError(_all_told(error.problems)) from None
        return told

    def _text(self, told: dict[str, Any]) -> str:
        file = told.get("file")
        most = self.largest // 1_000_000
        if len(str(told.get("text", ""))) > self.largest or (file and file.size > self.largest):
            raise ValidationError(_("This is larger than %(most)s MB. Make several files of it.") % {"most": most})
        if file is None:
            return str(told.get("text", ""))
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise ValidationError(_("This file is not text. Choose a .json file.")) from None


class TakeInForm(FhirForm):
    """A questionnaire of elsewhere."""

    def read(self, text: str) -> None:
        self.taken: Taken = from_fhir(text)

    def take_in(self, *, by: User) -> Version:
        """A draft: of the questionnaire with this code, or of a new one. Raises OneDraftAtATime."""
        known = Questionnaire.objects.filter(code=self.taken.code).first()
        if known:
            return known.draft(self.taken.plain, by=by, canonical=self.taken.canonical)
        told = {"code": self.taken.code, "canonical": self.taken.canonical}
        return Questionnaire.begin(says=self.taken.plain, by=by, **told)

    def there_is_a_draft(self, _error: OneDraftAtATime) -> None:
        words = _("Of “%(code)s” there is a draft already. Publish it or throw it away, and then take this one in.")
        self.add_error(None, words % {"code": self.taken.code})


def _all_told(problems: list[Problem]) -> list[str]:
    """How many there are, and the first of them: a list of hundreds helps nobody."""
    told = [_told(one) for one in problems]
    if len(told) == 1:
        return told
    first = _("There are %(many)s things we can't take over, so nothing was taken over.") % {"many": len(told)}
    more = [_("And %(more)s more.") % {"more": len(told) - MOST_TOLD}] if len(told) > MOST_TOLD else []
    return [first, *told[:MOST_TOLD], *more]


def _told(one: Problem) -> str:
    """With whose answers and which question it is about."""
    told = {"where": one.where[:60], "words": one.words, "of": one.of}
    if one.of and one.where:
        return _("Answers %(of)s, question %(where)s: %(words)s") % told
    if one.of:
        return _("Answers %(of)s: %(words)s") % told
    return _("Question %(where)s: %(words)s") % told if one.where else one.words
