"""The people of the map, to share a report or a passage with, and to recognise a name that is typed."""

from __future__ import annotations

from collections.abc import Iterable

from fasenwijzer.cases.clients.names import folded
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember


class PeopleOnMap:
    """Asked once for a page. Who left still counts: what was shared stays shared."""

    def __init__(self, case: Case) -> None:
        self.client = case.client.first_name
        self.everybody = list(NetworkMember.objects.standing().filter(case=case).order_by("nearness", "pk"))

    @property
    def names(self) -> list[str]:
        return [person.name for person in self.everybody]

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(str(person.pk), told(person)) for person in self.everybody]

    def chosen(self, keys: Iterable[str]) -> tuple[NetworkMember, ...]:
        """The people with these keys; other keys are left out."""
        wanted = set(keys)
        return tuple(person for person in self.everybody if str(person.pk) in wanted)

    def called(self, name: str) -> NetworkMember | None:
        """The one person with this name; None when nobody or more than one has it."""
        found = [person for person in self.everybody if folded(person.name) == folded(name)]
        return found[0] if len(found) == 1 else None


def told(person: NetworkMember) -> str:
    return f"{person.name}, {person.relation}" if person.relation else person.name
