"""Away in one press, and a tab that does not say where somebody is."""

from __future__ import annotations

import calendar
from http import HTTPStatus
from urllib.parse import urlsplit

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.people.discreet import remember
from fasenwijzer.people.models import Invitation
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
        answer = redirect("portal:safe", case.pk)
        remember(answer, wanted=user.discreet)
        return answer
    told = {"case": case, "here": "about", "reach": request.reach, "form": form}
    return page(request, "portal/safe.html", told | {"used": Invitation.objects.last_used_by(user)})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """A post logs out and leads to a page that anybody may see: the calendar of this month.

    It asks no token: a page that lay open since an earlier login has an old one, and this press has to work. Another
    site can't press it: the browser brings no session along from there (SameSite), and says that it comes from there.
    """
    if request.method != "POST":
        return _month(request)
    if request.user.is_authenticated and _pressed_here(request):
        get_adapter(request).logout(request)
    answer = HttpResponseRedirect(request.path)
    answer.status_code = HTTPStatus.SEE_OTHER
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _pressed_here(request: HttpRequest) -> bool:
    """Whether a browser that says where a post comes from, says that it is from a page of ours."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site or not origin:
        return site in {None, "same-origin"}
    return origin in settings.CSRF_TRUSTED_ORIGINS or urlsplit(origin).netloc == request.get_host()


def _month(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    weeks = calendar.Calendar().monthdayscalendar(today.year, today.month)
    told = {"today": today, "month": month_name(today.month), "weeks": weeks, "days": _("Mo Tu We Th Fr Sa Su").split()}
    return page(request, "portal/leave.html", told)
