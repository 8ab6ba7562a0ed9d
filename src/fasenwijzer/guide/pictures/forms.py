"""Choosing a picture with a few words."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.files.contents import PICTURES, Contents
from fasenwijzer.cases.files.fields import FilesField, ask_again
from fasenwijzer.guide.parts.forms import PartForm
from fasenwijzer.ui import forms


class PictureForm(PartForm):
    """A new picture, or other words under one that is there."""

    words = forms.WordsField(
        label=_("Why this picture?"), help_text=_("A few words. Who cannot see it, reads them."), max_length=200
    )
    file = FilesField(label=_("The picture"), help_text=_("Without clients on it, and one that you may use."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.part is not None:
            del self.fields["file"]

    def clean_file(self) -> Contents:
        found: list[Contents] = self.cleaned_data["file"]
        if len(found) != 1:
            raise ValidationError(_("Choose one picture at a time."))
        if found[0].kind not in PICTURES:
            raise ValidationError(_("This is no picture. Choose a photo or a drawing (JPEG, PNG or WebP)."))
        return found[0]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if self.errors and "file" in self.fields:
            ask_again(self, "file")
        return told

    @property
    def told(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        found = told.pop("file", None)
        return told | ({"kind": found.kind, "data": found.data} if found else {})
