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
    """Those that wait for a judgement first."""
    record(Action.READ, by=request.user, what="privacy:emergencies")
    every = EmergencyAccess.objects.select_related("user", "review__by")
    shown = Paginator(every.exclude(review=None), A_PAGE).get_page(request.GET.get("page"))
    return page(request, "privacy/emergencies/list.html", {"waiting": every.to_review(), "shown": shown})


@staff(Ability.SEE_LOG)
def review(request: StaffRequest, pk: int) -> HttpResponse:
    """Judge one of somebody else; a colleague does that with one's own."""
    found = get_object_or_404(EmergencyAccess.objects.select_related("user"), pk=pk)
    if found.user == request.user:
        raise PermissionDenied
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        form.give(found, by=request.user)
        say(request, _("Your judgement is written down."))
        return redirect("privacy:emergencies")
    told = {"form": form, "found": found, "close_url": reverse("privacy:emergencies")}
    return page(request, "privacy/emergencies/review.html", told)
