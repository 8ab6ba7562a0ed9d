"""Who must not be found out: away in one press on every page, and a tab that does not say where somebody is.

A cookie remembers the wish, so that the page to log in is neutral too. It says nothing about anybody: `calendar`.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from fasenwijzer.people.users.models import User

REMEMBER = "1"
REMEMBERED = 400 * 24 * 60 * 60
"""As long as a browser keeps a cookie."""

Answer = Callable[[HttpRequest], HttpResponse]


def discreet(get_response: Answer) -> Answer:
    """Sets `request.discreet` (the tab says Calendar) and `request.can_leave` (the page has the button to be away)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user if isinstance(request.user, User) else None
        known = request.COOKIES.get(settings.CALENDAR_COOKIE_NAME) == REMEMBER
        wanted = user.discreet if user else known
        request.discreet = wanted  # type: ignore[attr-defined]
        request.can_leave = SimpleLazyObject(lambda: not user.roles if user else wanted)  # type: ignore[attr-defined]
        answer = get_response(request)
        if user and user.discreet and not known:
            remember(answer, wanted=True)
        return answer

    return middleware


def remember(answer: HttpResponse, *, wanted: bool) -> None:
    """On this device the tab is neutral before logging in too, or not any more."""
    value, age = (REMEMBER, REMEMBERED) if wanted else ("", 0)
    name, secure = settings.CALENDAR_COOKIE_NAME, settings.HTTPS
    answer.set_cookie(name, value, max_age=age, secure=secure, httponly=True, samesite="Lax")
