"""The other files of the same client: who comes back after the term gets a new one, and each tells of the other."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.cover import home_of
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class OtherFile:
    """That it is there and when it ran; what stands in it is behind its own door. url: for who has a ground."""

    case: Case
    is_earlier: bool
    url: str


def other_files_of(case: Case, user: User) -> list[OtherFile]:
    """The oldest first. Two queries."""
    others = list(Case.objects.whole().filter(client=case.client_id).exclude(pk=case.pk).order_by("opened_on", "pk"))
    own = set(Case.objects.visible_to(user).filter(pk__in=[one.pk for one in others]).values_list("pk", flat=True))
    return [
        OtherFile(one, (one.opened_on, one.pk) < (case.opened_on, case.pk), home_of(one) if one.pk in own else "")
        for one in others
    ]
