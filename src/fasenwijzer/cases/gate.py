"""The one door to a case: on which ground, in which role, and written down before anything is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from fasenwijzer.access.roles import Ability, Role, Scope, abilities_on
from fasenwijzer.audit.log import Circumstances, record, record_reading, under
from fasenwijzer.audit.meanwhile import who_took_away
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.cases.models import Assignment, Case, EmergencyAccess
from fasenwijzer.cases.safety_notes.watch import watch_of_colleagues
from fasenwijzer.people.gate import StaffRequest, carried_out_once, must_prove_it, own_session, place_of, prove_it_first
from fasenwijzer.people.let_in import role_here
from fasenwijzer.people.models import User
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.forms.watched import Watch, watching

CaseView = Callable[..., HttpResponse]


class CaseRequest(StaffRequest):
    """What the door hands to a view: who asks, and everything (s)he may do with the case."""

    case_abilities: frozenset[Ability]
    emergency_until: datetime | None
    """Until when the file is open, for who reads it in an emergency only."""


@dataclass(frozen=True)
class WayIn:
    """On which ground somebody comes in, and in which role; without a ground (s)he stays outside.

    `insider`: there is a ground, but not for this. `hands`: what the view is given along with the request.
    """

    ground: str = ""
    role: str = ""
    insider: bool = False
    hands: Mapping[str, object] = field(default_factory=dict)


def door(ability: Ability, action: Action = Action.READ, *, sure: bool = False) -> Callable[[CaseView], CaseView]:
    """For colleagues. The view is handed the case and can't query one: `view(request, case, **the rest of the path)`.

    An outsider gets the same 404 as for a number that does not exist; an insider without the ability a 403 with
    words. Both are logged, and so is every visit: reading fails when the log can't be written. A post that shows a page
    is a visit too; it is logged after what it changed was rolled back.
    `sure`: who gets in here is about to change, so who asks proves once more who (s)he is.
    """

    def way_in(case: Case, user: User) -> WayIn:
        grounds = case.grounds_of(user)
        scope, role = _way_in(grounds, ability)
        if scope is None or role is None:
            return WayIn(insider=bool(grounds))
        until = _until(case, user) if scope is Scope.EMERGENCY else None
        return WayIn(scope, role, True, {"case_abilities": _abilities(grounds), "emergency_until": until})

    def wrap(view: CaseView) -> CaseView:
        read_along = view.__module__.removeprefix("fasenwijzer.").startswith(READ_ALONG)
        watch = watch_of_colleagues if read_along else None
        return entrance(way_in, ability, action, sure=sure, watch=watch)(view)

    return wrap


READ_ALONG = ("analysis.", "plan.", "journal.", "evaluations.", "exits.", "letters.", "cases.rights.")
"""Packages with what the client's side may read: a secret address does not belong in it."""


def entrance(
    way_in: Callable[[Case, User], WayIn],
    ability: object,
    action: Action,
    *,
    sure: bool = False,
    watch: Callable[[Case, User], Watch] | None = None,
) -> Callable[[CaseView], CaseView]:
    """The door itself, for colleagues here and for the client's side in `portal.gate`: nothing else opens a case.

    `watch`: what forms behind it look for in what was typed.
    """

    def wrap(view: CaseView) -> CaseView:
        @wraps(view)
        @own_session
        def guarded(request: HttpRequest, case_id: int, **kwargs: Any) -> HttpResponse:
            user = cast(User, request.user)
            case = Case.objects.whole().filter(pk=case_id).first()
            way = way_in(case, user) if case else WayIn()
            role = role_here(way.role or ",".join(sorted(user.roles)), request.session)
            with under(Circumstances(ground=way.ground, role=role, address=address_of(request))):
                if case is None or not way.ground:
                    asked = case_id if case_id <= BigIntegerField.MAX_BIGINT else None
                    record(Action.READ, by=user, case_id=asked, what=place_of(request), result=Result.REFUSED)
                    raise _refusal(insider=way.insider)
                if sure and must_prove_it(request):
                    return prove_it_first(request)
                if request.method != "POST":
                    record(action, by=user, case_id=case.pk, what=place_of(request))
                for name, given in way.hands.items():
                    setattr(request, name, given)
                with watching(watch(case, user) if watch else None):
                    answer = _carried_out(view, request, case, **kwargs)
                if request.method == "POST" and not isinstance(answer, HttpResponseRedirect):
                    record(action, by=user, case_id=case.pk, what=place_of(request))
                return answer

        guarded.ability = ability  # type: ignore[attr-defined]
        guarded.is_guarded = True  # type: ignore[attr-defined]
        guarded.is_door = True  # type: ignore[attr-defined]
        return guarded

    return wrap


def _carried_out(view: CaseView, request: HttpRequest, case: Case, **kwargs: Any) -> HttpResponse:
    """What was taken away while somebody typed in it: the page that says so names who did it (`404.html`)."""
    try:
        return carried_out_once(view, request, case, **kwargs)
    except Http404 as missing:
        if request.method == "POST":
            request.taken_away_by = who_took_away(missing, case.pk, kwargs.values())  # type: ignore[attr-defined]
        raise


def visit_each(request: StaffRequest, case_ids: Iterable[int]) -> None:
    """A page that shows what stands in several files is a visit to each of them, on the ground the door would name."""
    user, shown = request.user, sorted(set(case_ids))
    mine = set(Assignment.objects.current().filter(user=user, case__in=shown).values_list("case_id", flat=True))
    otherwise = Scope.TEAM if Role.TEAM_LEADER in user.roles else Scope.ADMISSION
    grounds = {case_id: str(Scope.ASSIGNED if case_id in mine else otherwise) for case_id in shown}
    record_reading(grounds, by=user, what=place_of(request))


def _way_in(grounds: dict[Scope, frozenset[Role]], ability: Ability) -> tuple[Scope | None, Role | None]:
    """The first ground with a role that has the ability."""
    for scope, roles in grounds.items():
        for role in sorted(roles):
            if ability in abilities_on(scope, role):
                return scope, role
    return None, None


def _abilities(grounds: dict[Scope, frozenset[Role]]) -> frozenset[Ability]:
    """Everything that may be done with this case, for templates that leave out what can't be done."""
    held = [abilities_on(scope, role) for scope, roles in grounds.items() for role in roles]
    return frozenset().union(*held)


def _until(case: Case, user: User) -> datetime | None:
    open_now = EmergencyAccess.objects.current().filter(case=case, user=user)
    return open_now.values_list("until", flat=True).first()


def _refusal(*, insider: bool) -> Exception:
    return PermissionDenied() if insider else Http404()
