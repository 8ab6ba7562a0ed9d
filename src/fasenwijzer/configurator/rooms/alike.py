"""Words that mean about the same as lines in a field: "Sluis, locatie, pand"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.alike.models import EditionAlike
from fasenwijzer.configurator.rooms.base import ListField

LONGEST = 300


class AlikeField(ListField):
    """One group a line, with commas between its words."""

    def __init__(self, *, known: Iterable[EditionAlike], **kwargs: Any) -> None:
        hint = _(
            "One group a line, with commas, such as: budget coach, money coach. Who searches for one finds the other "
            "too. Money and debts, house and home and so on are known already."
        )
        initial = tuple(tuple(row.words.split(", ")) for row in known)
        label = _("Own words that mean about the same")
        super().__init__(label=label, help_text=hint, required=False, initial=initial, **kwargs)

    def line_of(self, item: Any) -> str:
        return ", ".join(item)

    def to_python(self, value: Any) -> Any:
        """The groups. Raises ValidationError with the line that can not be read."""
        return tuple(self._read(line) for line in super().to_python(value).splitlines() if line.strip())

    def _read(self, line: str) -> tuple[str, ...]:
        words = tuple(dict.fromkeys(word.strip().lower() for word in line.split(",") if word.strip()))
        if len(words) < 2 or len(", ".join(words)) > LONGEST:
            told = _("We cannot read this line: “%(line)s”. Write two words or more, with commas.")
            raise ValidationError(told % {"line": line.strip()})
        return words
