"""What a colleague agreed on in case conferences and still has to do, with the name of the client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fasenwijzer.journey.promised import SOME, Promise, promised_by
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Agreed:
    """One line. mine: the reader does it; otherwise somebody of whom only the name is known."""

    promise: Promise
    client: str
    mine: bool


@dataclass(frozen=True)
class AgreedWithColleagues:
    """The nearest ones, and whether there is more."""

    shown: list[Agreed]
    more: bool


def agreed_by(user: User, names: Mapping[int, str]) -> AgreedWithColleagues:
    """names: of clients, by case, with what tells namesakes apart. One query."""
    found = promised_by(user)
    lines = [Agreed(one, names.get(one.case_id, one.client), one.who_id == user.pk) for one in found[:SOME]]
    return AgreedWithColleagues(lines, len(found) > SOME)
