"""A caseload goes to others: chosen, looked over on one page, carried out in one go, told, and taken back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.handing_over.models import HandingOver, TooLate
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.today.method_now import method_now
from fasenwijzer.today.team.caseload import teams_of
from fasenwijzer.today.team.hand_over_form import HandOverForm, by_taker
from fasenwijzer.today.team.handed import handed_to, open_to, seen_lines
from fasenwijzer.today.team.whose import led_by
from fasenwijzer.ui.pages import page, say


@staff(Ability.SEE_TEAM)
def hand_over(request: StaffRequest, user_id: int) -> HttpResponse:
    """Three steps on one address: choose, look it over, carry out. Nothing happens before the last."""
    giver = led_by(request.user, user_id)
    form = HandOverForm(request.POST or None, giver=giver, teams=teams_of(request.user))
    told = {"form": form, "giver": giver, "method": method_now(), "close_url": reverse("today:team")}
    step = request.POST.get("step", "")
    if form.is_bound and step != "change" and form.is_valid():
        if step == "done":
            return _carried_out(request, form)
        return page(request, "today/team/look_over.html", told | {"goes": by_taker(form.look_over())})
    return page(request, "today/team/hand_over.html", told)


def _carried_out(request: StaffRequest, form: HandOverForm) -> HttpResponse:
    many = len(form.look_over())
    handing = form.carry_out(by=request.user)
    words = ngettext("%(many)s file is handed over.", "%(many)s files are handed over.", many)
    say(request, words % {"many": many}, undo=reverse("today:take-handing-back", args=[handing.pk]))
    return redirect("today:team")


@require_POST
@staff(Ability.SEE_TEAM)
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """As long as nobody has begun or read it, by who did it and still leads those teams."""
    mine = HandingOver.objects.standing().only_of(teams_of(request.user)).filter(by=request.user)
    handing = get_object_or_404(mine, pk=pk)
    try:
        handing.take_back(by=request.user)
    except TooLate:
        say(request, _("Somebody has begun, or knows of it already. Hand over again instead."))
    else:
        say(request, _("Everything is as it was before."))
    return redirect("today:team")


@staff(Ability.SEE_CASE)
def handed(request: StaffRequest, pk: int) -> HttpResponse:
    """For who takes on: whom, from when, where they are and what comes."""
    handing = get_object_or_404(handed_to(request.user), pk=pk)
    lines = seen_lines(handing, request.user)
    told = {"handing": handing, "lines": lines, "method": method_now(), "today": clock.today()}
    return page(request, "today/team/handed.html", told | {"here": "today", "open": open_to(handing)})


@require_POST
@staff(Ability.SEE_CASE)
def seen(request: StaffRequest, pk: int) -> HttpResponse:
    """I know of it: it does not stand on Today any more."""
    get_object_or_404(handed_to(request.user), pk=pk).seen_by(request.user, by=request.user)
    say(request, _("Good that you know. You find them among your clients."))
    return redirect("today:today")
