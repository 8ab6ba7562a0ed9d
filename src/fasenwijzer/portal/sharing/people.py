"""Per person of the network: what is open, what waits for somebody to agree, from when to when."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import REPRESENTING, Capacity, Part
from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.cases.representation.deciding import Deciders, deciders_of
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User

READS = [(str(part), part.label) for part in Part]


@dataclass(frozen=True)
class Opened:
    """One consent: what it opens, whether it holds, and in words for whom it still waits."""

    consent: Consent
    parts: list[str]
    holds: bool
    waits_for: list[str]
    agreed: list[str]
    mine_to_give: bool = False
    """Whether it waits for who reads this."""


@dataclass
class Sees:
    """Somebody around the client, and what this person may see."""

    member: NetworkMember
    opened: list[Opened] = field(default_factory=list)
    decides_as: str = ""
    """In which capacity this person decides with or for the client, and so reads the file without a consent."""


def closed_by_another(case: Case, user: User) -> set[int]:
    """For whom another who decides for this client stopped something, and did not open anything since.

    Of two parents with authority one cannot open again alone what the other closed (Burgerlijk Wetboek 1:253a): it
    takes the yes of that other, or a worker who weighs it with both.
    """
    others = Representation.objects.current().filter(case=case, user__isnull=False).exclude(user=user).values("user")
    stopped = Consent.objects.filter(case=case, withdrawn_by__in=others).values_list("member", flat=True)
    given = Consent.objects.standing().filter(case=case, given__by__in=others).values_list("member", flat=True)
    return set(stopped) - set(given)


def who_sees(case: Case, capacity: Capacity | None = None, user: User | None = None) -> list[Sees]:
    """Everybody on the map of today, own people first, with what was opened and is not over. Four questions and parts.

    `capacity` and `user`: of who reads this, to know which consents wait for that person.
    """
    closed: set[int] = closed_by_another(case, user) if user and capacity in REPRESENTING else set()
    members = (
        NetworkMember.objects.current().filter(case=case).select_related("user").order_by("kind", "nearness", "pk")
    )
    deciders = deciders_of(case)
    found = {member.pk: Sees(member, decides_as=_decides_as(member, deciders)) for member in members}
    for consent in not_over(case):
        if consent.member_id in found:
            mine = None if consent.member_id in closed else capacity
            found[consent.member_id].opened.append(opened(consent, mine))
    return list(found.values())


def _decides_as(member: NetworkMember, deciders: Deciders) -> str:
    """By the login; by name for who has none. The law gives this, no consent does."""
    for one in deciders.people:
        same = one.user_id == member.user_id if member.user_id else one.name.casefold() == member.name.casefold()
        if same and not one.is_client:
            return str(one.capacity.label)
    return ""


def not_over(case: Case) -> list[Consent]:
    """Consents that hold, wait, or begin later; the newest last."""
    standing = Consent.objects.standing().filter(Q(until=None) | Q(until__gte=clock.today()), case=case)
    return list(standing.whole().order_by("since", "pk"))


def opened(consent: Consent, capacity: Capacity | None) -> Opened:
    waits = consent.still_waits_for
    return Opened(
        consent,
        consent.part_words,
        consent.holds,
        [_one_of(group) for group in waits],
        [f"{given.name} ({given.get_capacity_display()})" for given in consent.given.all()],
        any(capacity in group for group in waits),
    )


def _one_of(group: frozenset[Capacity]) -> str:
    """Such as: parent with authority or guardian."""
    return _(" or ").join(str(kind.label) for kind in Capacity if kind in group)
