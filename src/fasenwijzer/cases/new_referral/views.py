"""Search before create: who is it, do we know the person, and what was asked."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.new_referral.alike import known_like
from fasenwijzer.cases.new_referral.forms import Arrival, WhoForm, told_before
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say

KEPT = "new_referral"  # in the session: what was told of somebody who is not registered yet, and who may be meant


@staff(Ability.CREATE_REFERRAL)
def who(request: StaffRequest) -> HttpResponse:
    """Step 1: what is known of the person."""
    kept = request.session.get(KEPT, {})
    form = WhoForm(request.POST or None, initial=told_before(kept.get("told", {})))
    if not form.is_valid():
        return page(request, "cases/new_referral/who.html", {"form": form})
    told = form.kept()
    known = known_like(told)
    request.session[KEPT] = {"told": told, "known": [person.pk for person in known]}
    record(Action.SEARCH, by=request.user, what="cases:new-referral", changes={"found": ("", len(known))})
    return redirect("cases:new-referral-known" if known else "cases:new-referral-person")


@staff(Ability.CREATE_REFERRAL)
def known(request: StaffRequest) -> HttpResponse:
    """Step 2, when there is somebody alike: is it the same person?"""
    kept = request.session.get(KEPT)
    if not kept:
        return redirect("cases:new-referral")
    people = known_like(kept["told"])
    return page(request, "cases/new_referral/known.html", {"people": people, "told": kept["told"]})


@staff(Ability.CREATE_REFERRAL)
def person(request: StaffRequest) -> HttpResponse:
    """Step 3 for somebody new: who it is and what was asked. A post is carried out also when the session is newer."""
    kept = request.session.get(KEPT)
    if not kept and request.method != "POST":
        return redirect("cases:new-referral")
    return _arrival(request, None, (kept or {}).get("told", {}))


@staff(Ability.CREATE_REFERRAL)
def again(request: StaffRequest, client_id: int) -> HttpResponse:
    """Step 3 for somebody we know: a new case for this client. Only for who came out of the search."""
    kept = request.session.get(KEPT, {})
    if client_id not in kept.get("known", []):
        raise Http404
    return _arrival(request, get_object_or_404(Client, pk=client_id), kept["told"])


@require_POST
@door(Ability.CREATE_REFERRAL)
def of_client(request: CaseRequest, case: Case) -> HttpResponse:
    """A new case for the client of this one: who it is need not be searched for. Goes on at step 3."""
    request.session[KEPT] = {"told": {}, "known": [case.client_id]}
    return redirect("cases:new-referral-again", case.client_id)


def _arrival(request: StaffRequest, client: Client | None, told: dict[str, Any]) -> HttpResponse:
    arrival = Arrival(request.POST or None, by=request.user, client=client, kept=told)
    if request.method == "POST" and arrival.is_valid():
        case = arrival.receive()
        request.session.pop(KEPT, None)
        say(request, _("The referral of %(name)s is written down.") % {"name": case.client.name})
        return redirect("cases:referral", case.pk)
    nobody_alike = request.session.get(KEPT, {}).get("known") == []
    shown = {**arrival.by_name, "client": client, "running": _running(client), "nobody_alike": nobody_alike}
    return page(request, "cases/new_referral/arrival.html", shown)


def _running(client: Client | None) -> Any:
    """The day since when a case of this client runs, or nothing."""
    case = client.cases.filter(place__until=None).first() if client else None
    return case.opened_on if case else None
