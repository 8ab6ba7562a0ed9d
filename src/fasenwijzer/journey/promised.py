"""What colleagues agreed on about a case, shown where one acts. The package that keeps it lies higher.

Which functions give it is said in the settings (`PROMISED_ABOUT`, `PROMISED_BY`): there the whole house is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

SOME, MANY = 4, 50
"""The nearest ones: of a case, of which all stand on the page of its case conferences, and of a colleague."""


@dataclass(frozen=True)
class Promise:
    """Who does what and by when, on which day that was agreed, and where to post that it is done.

    who_id: the colleague who does it; nothing for somebody who is only known by name.
    """

    case_id: int
    client: str
    who_id: int | None
    who: str
    what: str
    due_on: date | None
    agreed_on: date
    done_url: str


def promised_about(case: Case) -> list[Promise]:
    """The first ones to do, the nearest day first. One query."""
    source = cast(Callable[[Case, int], list[Promise]], import_string(settings.PROMISED_ABOUT))
    return source(case, SOME)


def promised_by(user: User) -> list[Promise]:
    """What this colleague has to do, the nearest day first. One query."""
    if not user.can(Ability.HOLD_CONFERENCES):
        return []
    source = cast(Callable[[User, int], list[Promise]], import_string(settings.PROMISED_BY))
    return source(user, MANY)
