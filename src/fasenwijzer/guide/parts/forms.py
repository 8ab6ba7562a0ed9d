"""What the forms of all lines of an introduction share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.parts.models import Part
from fasenwijzer.ui import forms


class PartForm(forms.Form):
    """A new line, or one that is there already. Its fields have the names of those of the record."""

    def __init__(
        self,
        *args: Any,
        introduction: Introduction,
        part: Part | None = None,
        chosen: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        """`chosen`: what the link to the form chose already."""
        known = {name: getattr(part, name) for name in self.base_fields if hasattr(part, name)} if part else chosen
        super().__init__(*args, initial=dict(known or {}), **kwargs)
        self.introduction, self.part = introduction, part

    @property
    def told(self) -> dict[str, Any]:
        """What the record is told."""
        return self.cleaned_data
