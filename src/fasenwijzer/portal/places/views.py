"""Where somebody of the client's side begins: straight to the one place, or a choice of several."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fasenwijzer.people.models import User
from fasenwijzer.portal.gate import somebody
from fasenwijzer.portal.reach import places_of
from fasenwijzer.ui.pages import page


@somebody
def places(request: HttpRequest, user: User) -> HttpResponse:
    found = places_of(user)
    if len(found) == 1:
        return redirect("portal:home", found[0][0].pk)
    return page(request, "portal/places.html", {"places": found})
