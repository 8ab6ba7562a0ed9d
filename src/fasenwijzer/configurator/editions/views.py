"""Publishing an own edition of the method."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.editions.forms import EditionForm
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_EDITION)
def publish(request: StaffRequest) -> HttpResponse:
    """A form that begins with the edition of now; publishing changes no running case."""
    form = EditionForm(request.POST or None, current=Edition.objects.current())
    if form.is_valid():
        edition = form.publish(by=request.user)
        say(request, _("%(name)s is the edition for new clients from now on.") % {"name": edition.name})
        return redirect("configurator:method")
    return page(request, "configurator/publish.html", {"form": form})
