"""An answer is about the text that was read: not about another that took its place meanwhile."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.translation import gettext as _

from fasenwijzer.ui.forms.base import OwnForm


class AsRead(OwnForm):
    """For a form with which somebody agrees with a text, or does not. Put before the form class; draw its field `read`.

    Whoever answers to a text that was replaced meanwhile is shown the new one, and asked once more.
    """

    text: Model

    def about(self, text: Model) -> None:
        """Call at the end of __init__, with the text that holds now."""
        self.text = text
        now = str(text.pk)
        self.fields["read"] = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput, initial=now)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.pop("read", "") not in ("", str(self.text.pk)):
            self.add_error(None, _("This text was changed meanwhile. Read it once more, and then give your answer."))
            again = cast(QueryDict, self.data).copy()
            again[self.add_prefix("read")] = str(self.text.pk)
            self.data = again
        return told
