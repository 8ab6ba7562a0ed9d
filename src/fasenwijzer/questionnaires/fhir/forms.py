"""Taking a FHIR Questionnaire in: pasted, or as a file."""

from __future__ import annotations

from typing import Any

from django import forms as django_forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.fhir.reading import NotAQuestionnaire, Problem, Taken, from_fhir
from fasenwijzer.questionnaires.models import OneDraftAtATime, Questionnaire, Version
from fasenwijzer.ui import forms

LARGEST = 1_000_000
MOST_TOLD = 20


class TakeInForm(forms.Form):
    """What is wrong is told problem by problem; the text stays, also that of a file."""

    file = django_forms.FileField(
        label=gettext_lazy("A file (.json)"), required=False, allow_empty_file=True, max_length=None
    )
    text = forms.TextField(
        label=gettext_lazy("Or paste it here"), rows=8, required=False, max_length=LARGEST, strip=False
    )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if self.errors:
            return told
        text = self._text(told)
        if not text.strip():
            raise ValidationError(_("Choose a file or paste a questionnaire."))
        try:
            self.taken: Taken = from_fhir(text)
        except NotAQuestionnaire as error:
            self.data = {**self.data, "text": text}
            raise ValidationError(_all_told(error.problems)) from None
        return told

    def _text(self, told: dict[str, Any]) -> str:
        file = told.get("file")
        if file is None:
            return str(told.get("text", ""))
        if file.size > LARGEST:
            raise ValidationError(_("This file is larger than 1 MB. A questionnaire is smaller."))
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise ValidationError(_("This file is not text. Choose the .json file of a questionnaire.")) from None

    def take_in(self, *, by: User) -> Version:
        """A draft: of the questionnaire with this code, or of a new one. Raises OneDraftAtATime."""
        known = Questionnaire.objects.filter(code=self.taken.code).first()
        if known:
            return known.draft(self.taken.plain, by=by)
        return Questionnaire.begin(code=self.taken.code, says=self.taken.plain, by=by)

    def there_is_a_draft(self, _error: OneDraftAtATime) -> None:
        words = _("Of “%(code)s” there is a draft already. Publish it or throw it away, and then take this one in.")
        self.add_error(None, words % {"code": self.taken.code})


def _all_told(problems: list[Problem]) -> list[str]:
    """How many there are, and the first of them: a list of hundreds helps nobody."""
    told = [_told(one.where, one.words) for one in problems]
    if len(told) == 1:
        return told
    first = _("There are %(many)s things we can't take over, so nothing was taken over.") % {"many": len(told)}
    more = [_("And %(more)s more.") % {"more": len(told) - MOST_TOLD}] if len(told) > MOST_TOLD else []
    return [first, *told[:MOST_TOLD], *more]


def _told(where: str, words: str) -> str:
    return _("Question %(where)s: %(words)s") % {"where": where[:60], "words": words} if where else words
