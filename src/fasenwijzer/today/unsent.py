"""What I was writing and have not sent yet: of which client and when, never what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import Resolver404, resolve

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import Draft, User

MOST = 5


@dataclass(frozen=True)
class Unsent:
    """A draft: its address, the client it is about (if any) and when it was kept."""

    url: str
    name: str
    saved_at: datetime


def unsent_of(user: User) -> list[Unsent]:
    """My drafts, the newest first; those about a case that is not mine any more are left out. At most two queries."""
    drafts = [(draft, _case_in(draft.address)) for draft in Draft.objects.filter(user=user)[: MOST * 2]]
    wanted = {case for _draft, case in drafts if case}
    names = _names(wanted, user) if wanted else {}
    kept = [(draft, case) for draft, case in drafts if case is None or case in names]
    return [Unsent(draft.address, names.get(case or 0, ""), draft.saved_at) for draft, case in kept[:MOST]]


def _names(cases: Iterable[int], user: User) -> dict[int, str]:
    mine = Case.objects.visible_to(user).filter(pk__in=cases)
    return {case.pk: case.client.name for case in mine.select_related("client")}


def _case_in(address: str) -> int | None:
    """The number of the case in an address of ours."""
    try:
        return resolve(address.partition("?")[0]).kwargs.get("case_id")
    except Resolver404:
        return None
