"""The threads of one file, as the workers see them: with whom, and what waits."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q
from django.http import Http404

from fasenwijzer.access.client_side import Capacity, OwnAbility
from fasenwijzer.cases.models import Case, OwnLogin, Representation
from fasenwijzer.journal.models import Message, MessageRead
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.portal.reach import reach_for, reaches_of

PER_PAGE = 20


@dataclass(frozen=True)
class Thread:
    """With whom, as what, how many messages nobody read yet, and whether this person still comes in."""

    person: User
    capacity: str
    waiting: int
    is_open: bool


def threads_of(case: Case) -> list[Thread]:
    """Everybody who may send messages today, and everybody with whom there were some; what waits comes first."""
    known = {row["person"]: row for row in _counted(case)}
    people = User.objects.filter(pk__in={*known, *_logins_of(case)}).order_by("name")
    found = [_thread(case, person, known.get(person.pk, {})) for person in people]
    return sorted((one for one in found if one.is_open or one.person.pk in known), key=lambda one: not one.waiting)


def thread_with(case: Case, person_id: int) -> Thread:
    """One of them; or a 404."""
    found = next((one for one in threads_of(case) if one.person.pk == person_id), None)
    if found is None:
        raise Http404
    return found


def read(case: Case, person: User, *, by: User, page: str | None) -> Page[Message]:
    """A page of a thread. What the other side sent and stands on it now counts as read."""
    some = Paginator(Message.objects.thread(case, person), PER_PAGE).get_page(page)
    MessageRead.of(some, by=by)
    return some


def _thread(case: Case, person: User, counted: dict[str, int]) -> Thread:
    reach = reach_for(reaches_of(person, case), OwnAbility.SEND_MESSAGES)
    capacity = Capacity(reach.capacity).label if reach else ""
    return Thread(person, str(capacity), counted.get("waiting", 0), reach is not None)


def _counted(case: Case) -> list[dict[str, int]]:
    waiting = Count("pk", filter=Q(from_team=False, read_by=None))
    found = Message.objects.of(case).order_by().values("person")
    return list(found.annotate(waiting=waiting, last=Max("pk")))


def _logins_of(case: Case) -> set[int]:
    """Whoever may come in on the client's side: few in one file; how far is asked one by one."""
    own = OwnLogin.objects.current().filter(client=case.client_id).values_list("user", flat=True)
    acting = Representation.objects.current().filter(case=case, user__isnull=False).values_list("user", flat=True)
    around = NetworkMember.objects.current().filter(case=case, user__isnull=False).values_list("user", flat=True)
    return {*own, *acting, *around}
