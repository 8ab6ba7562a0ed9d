"""The door for pages that are about no case: who is asking, and may (s)he."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.people.models import Draft, Once, User

View = Callable[..., HttpResponse]


class StaffRequest(HttpRequest):
    """A request of somebody who is logged in, as the gates hand it to a view. It is a type only: none is ever made."""

    user: User


def staff(ability: Ability | None = None) -> Callable[[View], View]:
    """Only for colleagues with this ability (any colleague when None); a refusal is logged and answered 403."""

    def wrap(view: View) -> View:
        @wraps(view)
        @login_required
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            user = cast(User, request.user)
            here = Circumstances(role=",".join(sorted(user.roles)), address=address_of(request))
            with under(here):
                if not user.roles or (ability and not user.can(ability)):
                    record(Action.READ, by=user, what=place_of(request), result=Result.REFUSED)
                    raise PermissionDenied
                return carried_out_once(view, request, *args, **kwargs)

        guarded.ability = ability  # type: ignore[attr-defined]
        guarded.is_guarded = True  # type: ignore[attr-defined]
        return guarded

    return wrap


def carried_out_once(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """A POST is one transaction. Its answer is a redirect, or it has changed nothing; sent twice, it is done once."""
    if request.method != "POST":
        return view(request, *args, **kwargs)
    user, token = cast(User, request.user), request.POST.get("once", "")[:36]
    with transaction.atomic():
        claim = Once.take(user_id=user.pk, token=token) if token else None
        if token and claim is None:
            return _where_it_led(user, token, request)
        response = view(request, *args, **kwargs)
        if not isinstance(response, HttpResponseRedirect):
            transaction.set_rollback(True)
            return response
        if claim:
            claim.lead_to(response.url)
        Draft.drop(user_id=user.pk, address=request.path)
    return response


def _where_it_led(user: User, token: str, request: HttpRequest) -> HttpResponse:
    led_to = Once.objects.get(user=user, token=token).led_to
    return HttpResponseRedirect(led_to or request.path)


def address_of(request: HttpRequest) -> str | None:
    """Where the request came from, as the server that took it says."""
    return request.META.get("REMOTE_ADDR") or None


def place_of(request: HttpRequest) -> str:
    """The page in the words of the URL configuration, without numbers or names of clients."""
    match = request.resolver_match
    return match.view_name if match else ""
