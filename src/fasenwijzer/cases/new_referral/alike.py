"""Who might be the same person: as little as is needed to recognise somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.models import Client

MOST = 20
ENDING = 3


@dataclass(frozen=True)
class Known:
    """Somebody we know: name, birth year, how the phone number ends, and whether a case runs or has ended."""

    pk: int
    name: str
    born_year: int | None
    phone_ending: str
    running_since: date | None
    ended_on: date | None


def known_like(told: Mapping[str, Any]) -> list[Known]:
    """At most twenty people of this organisation who may be meant, in a fixed number of queries."""
    born = told.get("born") or [None]
    words = " ".join(filter(None, (told.get("call_name"), told.get("family_name"))))
    found = Client.objects.alike(words=words, born_year=born[0], phone=told.get("phone", ""))[:MOST]
    return [_minimal(client) for client in found.prefetch_related("cases__place")]


def _minimal(client: Client) -> Known:
    cases = list(client.cases.all())
    running = next((case for case in cases if not case.ended), None)
    return Known(
        client.pk,
        client.name,
        client.born_year,
        client.search_phone[-ENDING:],
        running.opened_on if running else None,
        None if running else _last_day(cases),
    )


def _last_day(cases: list[Case]) -> date | None:
    return max((case.here.until for case in cases if case.here.until), default=None)
