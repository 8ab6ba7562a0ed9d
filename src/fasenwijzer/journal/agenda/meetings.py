"""Meetings of a team that stand in an agenda beside the conversations. The package that holds them lies higher.

Which function gives them is said in the settings (`MEETINGS_OF`): there the whole house is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Meeting:
    """A meeting on a day: what it is called, where, and its page. It tells about no client."""

    on: date
    name: str
    place: str
    url: str


def meetings_of(user: User, first: date, last: date) -> list[Meeting]:
    """Those of the teams of this colleague from the first day until and including the last. One query."""
    if not user.can(Ability.HOLD_CONFERENCES):
        return []
    source = cast(Callable[[User, date, date], list[Meeting]], import_string(settings.MEETINGS_OF))
    return source(user, first, last)
