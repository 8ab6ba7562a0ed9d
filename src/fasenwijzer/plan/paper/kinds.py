"""The ways in which a plan goes on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """large: letters of 18 points. short: only what somebody has to remember, in sentences of a few words."""

    key: str
    name: Any
    note: Any
    large: bool = False
    short: bool = False


KINDS = {
    kind.key: kind
    for kind in (
        Kind("whole", _("The whole plan"), _("As it is on the screen.")),
        Kind("large", _("The whole plan in large print"), _("For who reads large letters more easily."), large=True),
        Kind("short", _("Short and large"), _("Only the goals, who does what, and when."), large=True, short=True),
    )
}
