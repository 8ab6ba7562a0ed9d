"""The calendar that a phone reads, and the page on which its owner makes or ends the address."""

from __future__ import annotations

from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.journal.feed.calendar import calendar_of, shown_to
from fasenwijzer.journal.models import CalendarAddress
from fasenwijzer.people.gate import StaffRequest, place_of, staff
from fasenwijzer.people.often import too_often
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.pages import page, say

JUST_MADE = "calendar address just made"
A_MINUTE = 60
PER_MINUTE = 30


@never_cache
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The secret in the address is the only key. Each reading is logged, and so is each wrong address."""
    if too_often(f"feed:{address_of(request)}", most=PER_MINUTE, seconds=A_MINUTE):
        return HttpResponse(status=429, headers={"Retry-After": str(A_MINUTE)})
    address = CalendarAddress.objects.usable(token)
    with under(Circumstances(address=address_of(request))):
        if address is None:
            record(Action.EXPORT, what=place_of(request), result=Result.REFUSED)
            raise Http404
        record(Action.EXPORT, by=address.user, what=place_of(request))
    secret = sha256(f"marks:{token}".encode()).hexdigest()
    with translation.override(address.user.language):
        written = calendar_of(shown_to(address.user), secret=secret)
    headers = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    return HttpResponse(written, content_type="text/calendar; charset=utf-8", headers=headers)


@staff(Ability.PLAN_CONVERSATIONS)
def calendar(request: StaffRequest) -> HttpResponse:
    """What the address tells and what it keeps to itself; just after making it, the address, once."""
    context = {
        "link": request.session.pop(JUST_MADE, ""),
        "address": CalendarAddress.objects.filter(user=request.user).first(),
    }
    return page(request, "journal/feed/calendar.html", context)


@require_POST
@staff(Ability.PLAN_CONVERSATIONS, sure=True)
def make_calendar(request: StaffRequest) -> HttpResponse:
    """A new secret address, for who just proved who (s)he is; the one before stops working."""
    token = CalendarAddress.make(by=request.user)
    request.session[JUST_MADE] = request.build_absolute_uri(reverse("journal:feed", args=[token]))
    return redirect("journal:calendar")


@require_POST
@staff(Ability.PLAN_CONVERSATIONS)
def revoke_calendar(request: StaffRequest) -> HttpResponse:
    """The address stops working."""
    address = CalendarAddress.objects.filter(user=request.user).first()
    if address:
        address.revoke(by=request.user)
        say(request, _("The address of your calendar does not work any more."))
    return redirect("journal:calendar")
