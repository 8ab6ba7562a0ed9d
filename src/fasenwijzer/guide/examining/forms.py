"""The forms of a look at one phase."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.matrix.forms import phases_of
from fasenwijzer.ui import forms


class LookForm(forms.Form):
    """Which phase."""

    phase = forms.ChoiceField(label=_("Which phase do you look at?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("phase", phases_of(Edition.objects.current()))


class ConcludeForm(forms.Form):
    """What people concluded."""

    conclusion = forms.TextField(
        label=_("What do you conclude together?"),
        help_text=_("What goes well and stays? What do you do otherwise? Without names of clients."),
        rows=6,
        max_length=4000,
    )


class AgreementForm(forms.Form):
    """What is done about it."""

    text = forms.WordsField(label=_("What is done?"), max_length=300)
    owner = forms.NameField(label=_("Who looks after it?"), max_length=100)
    before = forms.DateField(label=_("Before which day?"), required=False)
