"""Where the organisation works, and in which teams."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Location, Team
from fasenwijzer.people.places.forms import LocationForm, TeamForm
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_PEOPLE)
def add_location(request: StaffRequest) -> HttpResponse:
    form = LocationForm(request.POST or None)
    if form.is_valid():
        say(request, _("The location %(name)s is there.") % {"name": form.save(by=request.user).name})
        return redirect("people:people")
    return page(request, "people/places/location.html", {"form": form})


@staff(Ability.MANAGE_PEOPLE)
def change_location(request: StaffRequest, pk: int) -> HttpResponse:
    """Another name or address; everything that names the location tells it from now on."""
    form = LocationForm(request.POST or None, known=get_object_or_404(Location, pk=pk))
    if form.is_valid():
        say(request, _("%(name)s is changed.") % {"name": form.save(by=request.user).name})
        return redirect("people:people")
    return page(request, "people/places/location.html", {"form": form})


@staff(Ability.MANAGE_PEOPLE)
def add_team(request: StaffRequest) -> HttpResponse:
    if not Location.objects.exists():
        say(request, _("First add the location where the team works."))
        return redirect("people:add-location")
    form = TeamForm(request.POST or None)
    if form.is_valid():
        say(request, _("The team %(name)s is there.") % {"name": form.save(by=request.user).name})
        return redirect("people:people")
    return page(request, "people/places/team.html", {"form": form})


@staff(Ability.MANAGE_PEOPLE)
def change_team(request: StaffRequest, pk: int) -> HttpResponse:
    """Another name, or another location; files and colleagues stay where they are."""
    form = TeamForm(request.POST or None, known=get_object_or_404(Team.objects.select_related("location"), pk=pk))
    if form.is_valid():
        say(request, _("%(name)s is changed.") % {"name": form.save(by=request.user).name})
        return redirect("people:people")
    return page(request, "people/places/team.html", {"form": form})
