"""Away in one press, and a tab that does not say where somebody is."""

from __future__ import annotations

import calendar

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.forms import Form, YesField
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.words import month_name


class SafeForm(Form):
    """What the tab of the browser says."""

    discreet = YesField(
        label=gettext_lazy("Hide the name of this site in my browser"),
        help_text=gettext_lazy("On top of your browser then stands: Calendar."),
    )


@own_place(OwnAbility.ENTER)
def safe(request: OwnRequest, case: Case) -> HttpResponse:
    """How to be away quickly, and whether the tab is neutral."""
    user = request.user
    form = SafeForm(request.POST if request.method == "POST" else None, initial={"discreet": user.discreet})
    if form.is_valid():
        user.be_discreet(form.cleaned_data["discreet"], by=user)
        say(request, _("It is saved."))
        return redirect("portal:safe", case.pk)
    told = {"case": case, "here": "about", "reach": request.reach, "form": form}
    return page(request, "portal/safe.html", told)


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Logged out, and a page that anybody may see: the calendar of this month.

    It is a link, so that it also works without JavaScript; who lures somebody here can only log that person out.
    """
    if request.user.is_authenticated:
        get_adapter(request).logout(request)
    today = clock.today()
    weeks = calendar.Calendar().monthdayscalendar(today.year, today.month)
    told = {"today": today, "month": month_name(today.month), "weeks": weeks, "days": _("Mo Tu We Th Fr Sa Su").split()}
    answer = page(request, "portal/leave.html", told)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer
