"""Coming in with a code, of nobody or of oneself."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.asking.models import Asked, Code
from fasenwijzer.asking.words import LENGTH, tidy
from fasenwijzer.ui import forms


class CodeForm(forms.Form):
    """The code that stands on the paper."""

    word = forms.WordsField(
        label=gettext_lazy("Your code"), help_text=gettext_lazy("Eight letters and figures."), max_length=40
    )

    def clean_word(self) -> str:
        word = tidy(self.cleaned_data["word"])
        known = Code.objects.filter(word=word).exists() or Asked.objects.filter(code=word).exists()
        if len(word) < LENGTH or not known:
            raise ValidationError(_("We do not know this code. Is it typed right? A code can be used once."))
        return word
