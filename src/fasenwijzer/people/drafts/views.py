"""Keeping what somebody types, and throwing it away."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from fasenwijzer.people.models import Draft

AT_MOST = 200_000
"""Characters of one form; far more than anybody types, far less than what would fill a disk."""


@require_POST
@login_required
def keep(request: HttpRequest) -> HttpResponse:
    """Save a draft: `address` of the form and its `fields`, urlencoded. Answers 204."""
    address, fields = request.POST.get("address", ""), request.POST.get("fields", "")
    if not _own(address) or len(fields) > AT_MOST:
        return HttpResponseBadRequest()
    Draft.keep(user_id=cast(int, request.user.pk), address=address, fields=fields)
    return HttpResponse(status=204)


@require_POST
@login_required
def discard(request: HttpRequest) -> HttpResponse:
    """Throw the draft of `address` away and go back there."""
    address = request.POST.get("address", "")
    if not _own(address):
        return HttpResponseBadRequest()
    Draft.drop(user_id=cast(int, request.user.pk), address=address)
    return redirect(address)


def _own(address: str) -> bool:
    return address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
