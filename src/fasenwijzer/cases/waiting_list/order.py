"""The waiting list in order: who stands where, since when, and who has not been spoken with for too long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.waiting_list.models import WaitingListPlace
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Waiting:
    """Somebody who waits. `contact_by`: the day before which the norm of the edition asks for contact."""

    number: int
    place: WaitingListPlace
    last_contact_on: date | None
    contact_by: date | None

    @property
    def phone(self) -> str:
        """Figures a telephone can call, or nothing."""
        return self.place.case.client.search_phone

    @property
    def is_due(self) -> bool:
        return self.contact_by is not None and self.contact_by < clock.today()


def waiting_elsewhere(seen: Sequence[Waiting]) -> int:
    """How many more wait, of whom this colleague may know no more than that."""
    return WaitingListPlace.objects.waiting().count() - len(seen)


def waiting_for(user: User) -> list[Waiting]:
    """Who waits, as far as this colleague may see them; the numbers count everybody who waits."""
    line = WaitingListPlace.objects.waiting().with_last_contact()
    whole = line.select_related("case__client", "case__edition", "case__team", "case__place")
    seen = set(Case.objects.visible_to(user).filter(waiting_list_places__until=None).values_list("pk", flat=True))
    return [_waiting(number, place) for number, place in enumerate(whole, start=1) if place.case_id in seen]


def _waiting(number: int, place: WaitingListPlace) -> Waiting:
    last = place.last_contact_on  # type: ignore[attr-defined]
    days = place.case.method.norm("waiting_list_contact")
    return Waiting(number, place, last, max(last or place.since, place.since) + timedelta(days) if days else None)


def place_in_line(places: Iterable[WaitingListPlace]) -> int | None:
    """The number of the open place among these on the waiting list of today."""
    mine = next((place for place in places if place.until is None), None)
    if mine is None:
        return None
    line = WaitingListPlace.objects.waiting().values_list("pk", flat=True)
    return list(line).index(mine.pk) + 1
