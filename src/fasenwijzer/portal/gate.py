"""The door of cases, for who stands on the client's side: as whom, how far, and logged before anything is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.audit.log import Circumstances, under
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseView, WayIn, entrance
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import watch_of_own_place
from fasenwijzer.people.gate import StaffRequest, carried_out_once, own_session
from fasenwijzer.people.models import User
from fasenwijzer.people.where_from import address_of
from fasenwijzer.portal.models import ReadingWishes
from fasenwijzer.portal.reach import reach_for, reaches_of


class OwnRequest(StaffRequest):
    """What the door hands to a view of the client's side: how far who asks may come."""

    reach: Reach
    reading: ReadingWishes | None
    theme: str
    takes_part: bool
    """In the circle, in whichever capacity."""


YOUTH = "ui/theme-youth.css"


def own_place(ability: OwnAbility, action: Action = Action.READ) -> Callable[[CaseView], CaseView]:
    """The view is handed the case and `request.reach`: `view(request, case, **the rest of the path)`.

    Refuses and logs as `cases.gate.door` does.
    """

    def way_in(case: Case, user: User) -> WayIn:
        reaches = reaches_of(user, case)
        reach = reach_for(reaches, ability)
        if reach is None:
            return WayIn(insider=bool(reaches))
        reading = ReadingWishes.objects.filter(user=user).first()
        theme = YOUTH if case.edition.base == "youth" else ""
        takes_part = reach_for(reaches, OwnAbility.TAKE_PART) is not None
        hands = {"reach": reach, "reading": reading, "theme": theme, "takes_part": takes_part}
        return WayIn(reach.scope, reach.capacity, True, hands)

    return entrance(way_in, ability, action, watch=watch_of_own_place)


def somebody(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For who is logged in, about no case: choosing where to go. What is shown there follows from `reaches_of`."""

    @wraps(view)
    @own_session
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user = cast(User, request.user)
        with under(Circumstances(address=address_of(request))):
            return carried_out_once(view, request, *args, user=user, **kwargs)

    guarded.ability = None  # type: ignore[attr-defined]
    guarded.is_guarded = True  # type: ignore[attr-defined]
    return guarded
