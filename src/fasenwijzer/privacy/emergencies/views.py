"""Emergencies, looked back on by the privacy officer: who, when, in which file and why, without its content."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import EmergencyAccess
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.privacy.emergencies.forms import ReviewForm
from fasenwijzer.ui.pages import page, say

A_PAGE = 50


@staff(Ability.SEE_LOG)
def emergencies(request: StaffRequest) -> HttpResponse:
    """Those that wait for a judgement, the oldest first: nobody waits behind a page that is not opened."""
    record(Action.READ, by=request.user, what="privacy:emergencies")
    waiting = EmergencyAccess.objects.select_related("user").to_review()
    shown = Paginator(waiting, A_PAGE).get_page(request.GET.get("page"))
    return page(request, "privacy/emergencies/list.html", {"shown": shown})


@staff(Ability.SEE_LOG)
def judged(request: StaffRequest) -> HttpResponse:
    """Those that were looked back on, the newest first."""
    record(Action.READ, by=request.user, what="privacy:judged-emergencies")
    found = EmergencyAccess.objects.select_related("user", "review__by").exclude(review=None)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return page(request, "privacy/emergencies/judged.html", {"shown": shown})


@staff(Ability.SEE_LOG)
def review(request: StaffRequest, pk: int) -> HttpResponse:
    """Judge one of somebody else; a colleague does that with one's own. A judgement that was given stands."""
    found = get_object_or_404(EmergencyAccess.objects.select_related("user", "review__by"), pk=pk)
    if found.user == request.user:
        raise PermissionDenied
    if hasattr(found, "review"):
        say(request, _("%(name)s looked back on this already.") % {"name": found.review.by.name})
        return redirect("privacy:judged-emergencies")
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        form.give(found, by=request.user)
        say(request, _("Your judgement is written down."))
        return redirect("privacy:emergencies")
    told = {"form": form, "found": found, "close_url": reverse("privacy:emergencies")}
    return page(request, "privacy/emergencies/review.html", told)
