"""The seven rows on which a culture is compared: two ends of a line, and where people stand between them.

The rows are those of Movisie's implementation guide; the words are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Row:
    """One line: its key, what it is about, what stands at 1 and what at 10."""

    key: str
    name: Any
    low: Any
    high: Any


ROWS = (
    Row(
        "relation", _("How we stand beside people"), _("by the rules, at a distance"), _("as one person beside another")
    ),
    Row("trust", _("Whose goals count"), _("we know what is within reach"), _("we trust the goals somebody chooses")),
    Row("coaching", _("How we help"), _("we take over"), _("we help somebody do it")),
    Row("direction", _("Who leads the way"), _("the worker does"), _("the client does")),
    Row("self_management", _("Who arranges daily life"), _("we do"), _("people do that themselves")),
    Row("taking_part", _("Where life takes place"), _("inside our walls"), _("in the street, at work, at a club")),
    Row("having_a_say", _("How decisions are made here"), _("clients hear them"), _("clients decide along")),
)
LOWEST, HIGHEST = 1, 10
