"""At the location: a worker lets the client in on this device for a quarter of an hour."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import Capacity, OwnAbility
from fasenwijzer.access.roles import Ability, Scope
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.people.let_in import hand_over, role_here
from fasenwijzer.people.where_from import address_of
from fasenwijzer.portal.getting_in.seats import login_of
from fasenwijzer.portal.reach import reach_for, reaches_of


@require_POST
@door(Ability.LET_IN)
def let_in(request: CaseRequest, case: Case) -> HttpResponse:
    """The worker is logged out, the client is in. The log tells it of both: who let in, and who came in.

    Raises Http404 when the client has no place of one's own, or not at this age.
    """
    worker, login = request.user, login_of(case)
    reach = reach_for(reaches_of(login.user, case), OwnAbility.ENTER) if login else None
    if login is None or reach is None or reach.capacity is not Capacity.CLIENT:
        raise Http404
    record(Action.EXECUTE, by=worker, case_id=case.pk, subject=login, what="portal:let-in")
    place = reverse("portal:home", args=[case.pk])
    hand_over(request, login.user, by=worker, place=place)
    role = role_here(Capacity.CLIENT, request.session)
    with under(Circumstances(ground=Scope.OWN, role=role, address=address_of(request))):
        record(Action.LOGIN, by=login.user, case_id=case.pk, what="portal:let-in")
    answer = redirect(place)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer
