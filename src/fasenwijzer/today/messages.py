"""Messages of clients and who stands beside them, that no colleague has read."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Message
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Waiting:
    """In whose file, how many, and where they are read."""

    name: str
    many: int
    url: str


def messages_of(user: User) -> list[Waiting]:
    """Of those the user guides; two queries. Nobody is named but the client."""
    many = Message.objects.waiting_per_case(Case.objects.assigned_to(user))
    cases = Case.objects.whole().filter(pk__in=many).order_by("client__search_name")
    return [Waiting(case.client.first_name, many[case.pk], address("portal:threads", case.pk)) for case in cases]
