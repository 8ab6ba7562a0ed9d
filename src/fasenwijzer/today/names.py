"""What to call somebody in a list: the name, and what tells namesakes apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from fasenwijzer.cases.models import Case


def told_apart(cases: Collection[Case]) -> dict[int, str]:
    """Per case the name of the client; namesakes with the year of birth, or with the number when that is no help."""
    clients = {case.client.pk: case.client for case in cases}.values()
    called = Counter(client.name for client in clients)
    born = Counter((client.name, client.born_year) for client in clients)
    return {case.pk: _name(case, called, born) for case in cases}


def _name(case: Case, called: Counter[str], born: Counter[tuple[str, int | None]]) -> str:
    name, year = case.client.name, case.client.born_year
    if called[name] == 1:
        return name
    return f"{name} ({year if year and born[name, year] == 1 else case.number})"
