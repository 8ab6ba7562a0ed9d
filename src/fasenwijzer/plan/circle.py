"""Who there is to choose from: the client, the care team, the network, and others by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.actions.models import WhoKind

OTHER = (WhoKind.WORKER, WhoKind.NETWORK, WhoKind.PROFESSIONAL)
Choices = list[tuple[Any, Any]]


@dataclass(frozen=True)
class Person:
    """Somebody chosen: in which part, by which name, and the line of the network map."""

    kind: str
    name: str
    member: NetworkMember | None = None


class Circle:
    """The people around one case, asked from the database once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        team = Assignment.objects.current().filter(case=case).select_related("user").order_by("since", "pk")
        self.team = {f"user-{row.user_id}": row.user.name for row in team}
        self.members = {f"member-{member.pk}": member for member in NetworkMember.objects.standing().filter(case=case)}

    def choices(self, *, with_team: bool = True, others: bool = True) -> Choices:
        """For a list that opens, in groups; empty groups are left out."""
        words = self.case.method.word
        groups = [
            (words("client").capitalize(), [("client", self.case.client.name)]),
            (words("team").capitalize(), list(self.team.items()) if with_team else []),
            (words("network").capitalize(), self.network("informal")),
            (_("Professionals"), self.network("professional")),
            (_("Somebody else"), self._others() if others else []),
        ]
        return [(group, people) for group, people in groups if people]

    def network(self, kind: str) -> Choices:
        """The people on the network map of one kind: name and who it is."""
        return [
            (key, f"{member.name}, {member.relation}" if member.relation else member.name)
            for key, member in self.members.items()
            if member.kind == kind
        ]

    def everybody_of_network(self) -> Choices:
        return [*self.network("informal"), *self.network("professional")]

    def _others(self) -> Choices:
        return [
            (WhoKind.WORKER.value, _("Another colleague")),
            (WhoKind.NETWORK.value, _("Somebody else from the network")),
            (WhoKind.PROFESSIONAL.value, _("Another professional")),
        ]

    def find(self, key: str) -> Person:
        """Who is meant by a choice; for "somebody else" the name is empty, it is asked apart."""
        if key in self.team:
            return Person(WhoKind.WORKER, self.team[key])
        if key in self.members:
            member = self.members[key]
            kind = WhoKind.PROFESSIONAL if member.is_professional else WhoKind.NETWORK
            return Person(kind, member.name, member)
        return Person(key, self.case.client.name if key == "client" else "")

    def key_of(self, kind: str, name: str, member_id: int | None) -> str:
        """The choice that fits what is written down."""
        if kind in (WhoKind.NETWORK, WhoKind.PROFESSIONAL) and f"member-{member_id}" in self.members:
            return f"member-{member_id}"
        return next((key for key, known in self.team.items() if kind == WhoKind.WORKER and known == name), kind)
