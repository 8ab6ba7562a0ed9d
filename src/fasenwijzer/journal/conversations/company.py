"""Who can be invited: the client, the colleagues around the case, the people of the network."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Participant, ParticipantKind, Someone
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User

NAME = 200
"""The longest name of a participant."""
TOO_LONG_NAME = _("This name is too long. Use at most 200 characters.")


def candidates(case: Case, user: User, conversation: Conversation | None = None) -> dict[str, Someone]:
    """Everybody to tick, by key: the client, the user, colleagues, network, and who was invited before."""
    known = [Someone(ParticipantKind.CLIENT, case.client.first_name), colleague(user)]
    known += [colleague(assignment.user) for assignment in _guiding(case)]
    known += [of_network(member) for member in NetworkMember.objects.of(case).current()]
    known += [participant.someone for participant in _invited(conversation)]
    return by_key(known)


def by_key(people: Iterable[Someone]) -> dict[str, Someone]:
    """In the order given; the first of the same person counts."""
    found: dict[str, Someone] = {}
    for someone in people:
        found.setdefault(someone.key, someone)
    return found


def colleague(user: User) -> Someone:
    return Someone(ParticipantKind.WORKER, user.name, user=user)


def of_network(member: NetworkMember) -> Someone:
    return Someone(ParticipantKind.NETWORK, member.name, network_member=member)


def named(names: str) -> list[Someone]:
    """Names without a record here, typed with commas between them."""
    parts = (" ".join(part.split()) for part in re.split(r"[,;\n]", names))
    return [Someone(ParticipantKind.OTHER, name) for name in dict.fromkeys(parts) if name]


def _guiding(case: Case) -> Iterable[Assignment]:
    return Assignment.objects.current().filter(case=case).select_related("user").order_by("user__name")


def _invited(conversation: Conversation | None) -> Iterable[Participant]:
    """Who is not to be found among colleagues and network any more, but was invited."""
    if conversation is None:
        return []
    return conversation.participants.exclude(kind=ParticipantKind.OTHER).select_related("user", "network_member")
