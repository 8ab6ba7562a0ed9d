"""Keeping what somebody types, and throwing it away."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from fasenwijzer.people.drafts.keeping import AT_MOST
from fasenwijzer.people.models import Draft, Once
from fasenwijzer.ui.forms.readable import readable
from fasenwijzer.ui.origin import read


@require_http_methods(["GET", "POST"])
@login_required
def keep(request: HttpRequest) -> HttpResponse:
    """Save a draft: `address` of the page and its `fields`, urlencoded; without fields it is dropped. Answers 204.

    A GET tells a page that was open while its reader logged in again who that is now, and the new CSRF token.
    """
    if request.method == "GET":
        return JsonResponse({"person": str(request.user.pk), "token": get_token(request)})
    address, fields = request.POST.get("address", ""), readable(request.POST.get("fields", ""))
    if not _own(address) or len(fields) > AT_MOST:
        return HttpResponseBadRequest()
    if _of_another(request):
        return HttpResponse(status=409)
    _keep(request, address, fields)
    return HttpResponse(status=204)


@transaction.atomic
def _keep(request: HttpRequest, address: str, fields: str) -> None:
    """A draft that overtakes its own form on the way is too late: the form was carried out."""
    user = cast(int, request.user.pk)
    if Once.was_just_carried_out(user_id=user, token=request.POST.get("once", "")):
        return
    if fields:
        Draft.keep(user_id=user, address=address, fields=fields)
    else:
        Draft.drop(user_id=user, address=address)


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
    """A page of ours; anything else would be a draft that nobody is ever offered."""
    own = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return own and readable(address) == address


def _of_another(request: HttpRequest) -> bool:
    """The page was made for somebody else, who was logged in in this browser before."""
    origin = read(request.POST.get("form", ""))
    return origin is not None and origin.writer != request.user.pk
