"""What was handed over to somebody: on Today until they know of it, and on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.cases.models import Assignment, HandedOver, HandingOver
from fasenwijzer.people.models import User
from fasenwijzer.today.team.caseload import Line, lines_of


@dataclass(frozen=True)
class Told:
    """One go: from whom, how many, since when, and where to read on."""

    handing: HandingOver
    many: int
    url: str


def handed_to(user: User) -> QuerySet[HandingOver]:
    """In which this colleague takes on somebody."""
    return HandingOver.objects.standing().filter(lines__joined__user=user).select_related("giver").distinct()


def news_for(user: User) -> list[Told]:
    """What is not known yet. One query."""
    waiting = (
        HandedOver.objects.standing().filter(joined__user=user, seen_at=None).exclude(joined__until__lt=clock.today())
    )
    found: dict[HandingOver, int] = {}
    for line in waiting.select_related("handing__giver").order_by("handing__since", "pk"):
        found[line.handing] = found.get(line.handing, 0) + 1
    return [Told(one, many, reverse("today:handed", args=[one.pk])) for one, many in found.items()]


def open_to(handing: HandingOver) -> bool:
    """Whether the files are open to who takes on, today."""
    return handing.since <= clock.today() and (handing.until is None or clock.today() <= handing.until)


def seen_lines(handing: HandingOver, user: User) -> list[Line]:
    """The clients of one who takes on, as long as (s)he does. Before the first day nothing of their files is told."""
    mine = Assignment.objects.current().filter(came_by__handing=handing, user=user)
    whole = mine.select_related("user", "case__client", "case__edition", "case__team", "case__place")
    return lines_of(list(whole.order_by("case__client__search_name", "pk"))) if open_to(handing) else []
