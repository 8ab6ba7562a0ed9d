"""What clients and who stands beside them sent: messages no colleague has read, and help that nobody took up."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.clients.models import PARTS_OF_NAME
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Message
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import HelpQuestion


@dataclass(frozen=True)
class Waiting:
    """In whose file, how many, and where they are read."""

    name: str
    many: int
    url: str


def messages_of(user: User) -> list[Waiting]:
    """Of those the user guides; two queries. Nobody is named but the client."""
    return _in_files(Message.objects.waiting_per_case(Case.objects.guided_by(user)), "portal:threads")


def help_asked_of(user: User) -> list[Waiting]:
    """Questions for help with an action, of those the user guides; two queries."""
    return _in_files(HelpQuestion.objects.waiting_per_case(Case.objects.guided_by(user)), "plan:helps")


def _in_files(many: dict[int, int], where: str) -> list[Waiting]:
    names = [f"client__{part}" for part in PARTS_OF_NAME]
    cases = Case.objects.filter(pk__in=many).select_related("client").only(*names).order_by("client__search_name")
    return [Waiting(case.client.first_name, many[case.pk], address(where, case.pk)) for case in cases]
