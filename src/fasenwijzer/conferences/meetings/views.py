"""The conferences of a team: planning, the agenda, and the minutes on paper."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import visit_each
from fasenwijzer.conferences.meetings.agenda import lines_of, promised_before, proposals_for
from fasenwijzer.conferences.meetings.forms import ConferenceForm
from fasenwijzer.conferences.meetings.minutes import printed_for
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.people.gate import StaffRequest, place_of, staff
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.pages import page, say

A_PAGE = 20


@staff(Ability.HOLD_CONFERENCES)
def conferences(request: StaffRequest) -> HttpResponse:
    """Those that come, and those that were."""
    mine = Conference.objects.for_(request.user)
    past = Paginator(mine.past(), A_PAGE).get_page(request.GET.get("page"))
    told = {"here": "agenda", "ahead": list(mine.ahead()), "past": past}
    return page(request, "conferences/meetings/list.html", told)


@staff(Ability.HOLD_CONFERENCES)
def plan(request: StaffRequest) -> HttpResponse:
    """The team meets on a day."""
    form = ConferenceForm(request.POST or None, user=request.user)
    if form.is_valid():
        conference = form.save()
        say(request, _("The conference is planned."), undo=reverse("conferences:call-off", args=[conference.pk]))
        return redirect("conferences:conference", conference.pk)
    return _form(request, form, reverse("conferences:conferences"))


@staff(Ability.HOLD_CONFERENCES)
def change(request: StaffRequest, pk: int) -> HttpResponse:
    """Another day or place."""
    conference = _one(request, pk)
    form = ConferenceForm(request.POST or None, user=request.user, conference=conference)
    if form.is_valid():
        form.save()
        say(request, _("This is changed."))
        return redirect("conferences:conference", pk)
    return _form(request, form, reverse("conferences:conference", args=[pk]))


@require_POST
@staff(Ability.HOLD_CONFERENCES)
def call_off(request: StaffRequest, pk: int) -> HttpResponse:
    conference = _one(request, pk)
    conference.call_off(by=request.user)
    say(request, _("The conference is called off."), undo=reverse("conferences:put-back", args=[pk]))
    return redirect("conferences:conferences")


@require_POST
@staff(Ability.HOLD_CONFERENCES)
def put_back(request: StaffRequest, pk: int) -> HttpResponse:
    conference = get_object_or_404(Conference.objects.called_off(request.user), pk=pk)
    again = Conference.objects.filter(team=conference.team, on=conference.on, called_off_at=None)
    if again.exists():
        say(request, _("The team meets on this day already. Choose another day."))
        return redirect("conferences:conferences")
    conference.put_back(by=request.user)
    say(request, _("The conference takes place."))
    return redirect("conferences:conference", pk)


@staff(Ability.HOLD_CONFERENCES)
def conference(request: StaffRequest, pk: int) -> HttpResponse:
    """The agenda, and while talking the way to each case. It shows what stands in files: a visit to each open one."""
    found = _one(request, pk)
    lines, promised = lines_of(found, request.user), promised_before(found, request.user)
    visit_each(request, [*(line.item.case_id for line in lines if line.open), *(row.case_id for row in promised)])
    told = {
        "here": "agenda",
        "conference": found,
        "lines": lines,
        "proposals": proposals_for(found, request.user),
        "promised": promised,
    }
    return page(request, "conferences/meetings/conference.html", told)


@staff(Ability.HOLD_CONFERENCES)
def printed(request: StaffRequest, pk: int) -> HttpResponse:
    """The minutes on paper: of each case what this colleague may read, and of the others only the number."""
    found = _one(request, pk)
    lines = printed_for(request.user, lines_of(found, request.user), place_of(request), address_of(request))
    told = {"conference": found, "lines": lines, "today": clock.today()}
    return page(request, "conferences/meetings/print.html", told)


def _one(request: StaffRequest, pk: int) -> Conference:
    """A conference of one's own team; any other is not found."""
    found: Conference = get_object_or_404(Conference.objects.for_(request.user), pk=pk)
    return found


def _form(request: StaffRequest, form: ConferenceForm, close: str) -> HttpResponse:
    return page(request, "conferences/meetings/form.html", {"form": form, "close_url": close})
