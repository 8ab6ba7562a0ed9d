"""What to call somebody in a list: the name, and what tells namesakes apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from fasenwijzer.cases.case.models import Case, number_of


class Known(NamedTuple):
    """By what somebody is known: the number of the client, the name and the year of birth."""

    client: int
    name: str
    born_year: int | None


def known(case: Case) -> Known:
    return Known(case.client_id, case.client.name, case.client.born_year)


def told_apart(people: Mapping[int, Known]) -> dict[int, str]:
    """Per case the name of the client; namesakes with the year of birth, or with the number when that is no help."""
    clients = set(people.values())
    called = Counter(one.name for one in clients)
    born = Counter((one.name, one.born_year) for one in clients)
    return {case: _name(case, one, called, born) for case, one in people.items()}


def _name(case: int, one: Known, called: Counter[str], born: Counter[tuple[str, int | None]]) -> str:
    if called[one.name] == 1:
        return one.name
    year = one.born_year
    return f"{one.name} ({year if year and born[one.name, year] == 1 else number_of(case)})"
