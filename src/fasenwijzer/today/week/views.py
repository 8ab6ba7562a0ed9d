"""This week: what went well, what asks attention, what comes; and whether the numbers come by mail."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import WeeklyMail
from fasenwijzer.today.week.numbers import week_of
from fasenwijzer.ui.pages import page, say


@staff(Ability.SEE_CASE)
def week(request: StaffRequest) -> HttpResponse:
    wanted = WeeklyMail.objects.filter(user=request.user).exists()
    told = {"here": "today", "week": week_of(request.user), "by_mail": wanted, "has_mail": bool(request.user.email)}
    return page(request, "today/week/week.html", told)


@require_POST
@staff(Ability.SEE_CASE)
def by_mail(request: StaffRequest) -> HttpResponse:
    """On or off, as the button says."""
    wanted = request.POST.get("wanted") == "yes"
    WeeklyMail.want(wanted, by=request.user)
    say(request, _("You get a mail every week.") if wanted else _("You get no mail any more."))
    return redirect("today:week")
