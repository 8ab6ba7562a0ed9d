"""Where the organisation works, and in which teams."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Location
from fasenwijzer.people.places.forms import LocationForm, TeamForm
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_PEOPLE)
def add_location(request: StaffRequest) -> HttpResponse:
    form = LocationForm(request.POST or None)
    if form.is_valid():
        location = form.open(by=request.user)
        say(request, _("The location %(name)s is there.") % {"name": location.name})
        return redirect("people:people")
    return page(request, "people/places/location.html", {"form": form})


@staff(Ability.MANAGE_PEOPLE)
def add_team(request: StaffRequest) -> HttpResponse:
    if not Location.objects.exists():
        say(request, _("First add the location where the team works."))
        return redirect("people:add-location")
    form = TeamForm(request.POST or None)
    if form.is_valid():
        team = form.form_team(by=request.user)
        say(request, _("The team %(name)s is there.") % {"name": team.name})
        return redirect("people:people")
    return page(request, "people/places/team.html", {"form": form})
