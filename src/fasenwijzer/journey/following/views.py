"""Letting clients who are on their way go on in another edition, after seeing what that means."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.drafts.differences import differences
from fasenwijzer.configurator.models import Edition
from fasenwijzer.journey.following.along import others
from fasenwijzer.journey.following.forms import AlongForm
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_EDITION, sure=True)
def move_along(request: StaffRequest, pk: int) -> HttpResponse:
    """What changes for whom, and the press that does it."""
    new = get_object_or_404(Edition.objects.in_force(), pk=pk)
    found = others(new)
    form = AlongForm(request.POST or None, others=found)
    if form.is_valid():
        many = form.move(new, by=request.user)
        words = ngettext("%(many)d client goes on in %(name)s.", "%(many)d clients go on in %(name)s.", many)
        say(request, words % {"many": many, "name": new})
        return redirect("configurator:editions")
    rows = [(along, len(differences(along.edition, new))) for along in found]
    told = {"edition": new, "rows": rows, "form": form, "can_move": any(along.can_move for along in found)}
    return page(request, "journey/following/along.html", told)
