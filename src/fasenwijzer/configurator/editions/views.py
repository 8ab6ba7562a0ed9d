"""Publishing an own edition of the method."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.editions.forms import EditionForm
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.gate import staff
from fasenwijzer.people.models import User
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_EDITION)
def publish(request: HttpRequest) -> HttpResponse:
    """A form that begins with the edition of now; publishing changes no running case."""
    form = EditionForm(request.POST or None, current=Edition.objects.current())
    if form.is_valid():
        edition = form.publish(by=cast(User, request.user))
        say(request, _("%(name)s is the edition for new clients from now on.") % {"name": edition.name})
        return redirect("configurator:method")
    return page(request, "configurator/publish.html", {"form": form})
