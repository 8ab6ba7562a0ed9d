"""The kinds of report as lines in a field: "Visit = What goes well? ; What did you agree on?"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.rooms.base import ListField
from fasenwijzer.method.edition_parts import EntryKind

LONGEST_NAME, LONGEST_HEADING = 60, 120
MOST = 20
"""Kinds of one edition: more is no help to choose from."""


class EntryKindsField(ListField):
    """One kind a line. A kind that keeps its name keeps its key, so that reports of before are found under it."""

    def __init__(self, *, known: Iterable[EntryKind], **kwargs: Any) -> None:
        hint = _(
            "One kind a line, then = and the headings to write under, with ; between them. Such as: "
            "Home visit = What goes well? ; What did you agree on?"
        )
        super().__init__(label=_("Kinds of report and their headings"), help_text=hint, rows=8, **kwargs)
        known = list(known)
        self.keys = {kind.name.lower(): kind.key for kind in known}
        self.initial = tuple(known)

    def line_of(self, item: Any) -> str:
        return f"{item.name} = {' ; '.join(item.prompts)}"

    def to_python(self, value: Any) -> Any:
        """The kinds in their order. Raises ValidationError with the line that can not be read."""
        lines = [line.strip() for line in super().to_python(value).splitlines()]
        kinds = [self._read(line) for line in lines if line]
        if len({kind.key for kind in kinds}) < len(kinds):
            raise ValidationError(_("A kind of report stands there twice. Give each its own name."))
        if len(kinds) > MOST:
            raise ValidationError(_("These are too many kinds to choose from. Keep twenty at the most."))
        return tuple(kinds)

    def _read(self, line: str) -> EntryKind:
        name, _sign, rest = (piece.strip() for piece in line.partition("="))
        headings = tuple(heading for piece in rest.split(";") if (heading := piece.strip()))
        key = self.keys.get(name.lower()) or slugify(name)[:40]
        too_long = len(name) > LONGEST_NAME or any(len(heading) > LONGEST_HEADING for heading in headings)
        if not key or not headings or too_long:
            words = _("We cannot read this line: “%(line)s”. Write: kind = heading ; another heading")
            raise ValidationError(words % {"line": line})
        return EntryKind(key, name, headings)
