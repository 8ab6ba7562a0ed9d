"""Opening a file in an emergency, and leaving it again."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import may_be_read
from fasenwijzer.cases.cover import home_of
from fasenwijzer.cases.emergency.forms import EmergencyForm
from fasenwijzer.cases.emergency.models import EmergencyAccess
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.words import clock_time


@staff(Ability.OPEN_IN_EMERGENCY, came_back=Action.SEARCH)
def ask(request: StaffRequest) -> HttpResponse:
    """About whom and why; every try is in the log. Who has a ground already needs no emergency."""
    form = EmergencyForm(request.POST or None)
    if form.is_valid():
        if may_be_read(form.case.grounds_of(request.user)):
            say(request, _("This file is open for you anyway."))
        else:
            opened = form.open(by=request.user)
            say(request, _("You can read this file until %(time)s.") % {"time": clock_time(opened.until)})
        return redirect(home_of(form.case))
    return page(request, "cases/emergency/ask.html", {"form": form, "close_url": reverse("cases:clients")})


@door(Ability.SEE_CASE)
@require_POST
def leave(request: CaseRequest, case: Case) -> HttpResponse:
    """It is over sooner than the hour."""
    for opened in EmergencyAccess.objects.current().filter(case=case, user=request.user):
        opened.close(by=request.user)
    say(request, _("You left the file. The privacy officer will look at it with you."))
    return redirect("cases:clients")
