"""How somebody reads, on every page: in the own place, on the pages of the login, and on this device before logging in.

A cookie remembers the letters, the contrast and the calm of who read here last. It says nothing about anybody.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from fasenwijzer.people.discreet import REMEMBERED
from fasenwijzer.people.users.models import User
from fasenwijzer.portal.reading.models import ReadingWishes, Size

CONTRAST, CALM = "contrast", "calm"


def reading_here(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sets `request.reading`, asked for when a page shows it; a door of the own place sets it at once."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.reading = SimpleLazyObject(lambda: _wishes_of(request))  # type: ignore[attr-defined]
        answer = get_response(request)
        if type(request.reading) is ReadingWishes:  # type: ignore[attr-defined]
            _remember(request, answer, request.reading)  # type: ignore[attr-defined]
        return answer

    return middleware


def _wishes_of(request: HttpRequest) -> ReadingWishes | None:
    """Of who is logged in on the client's side; before that, of this device. A colleague has none."""
    if isinstance(request.user, User):
        return None if request.user.roles else ReadingWishes.objects.filter(user=request.user).first()
    return _from(request.COOKIES.get(settings.READING_COOKIE_NAME, ""))


def _from(kept: str) -> ReadingWishes | None:
    size, *more = kept.split(".")
    if size not in Size.values:
        return None
    return ReadingWishes(size=size, contrast=CONTRAST in more, calm=CALM in more)


def _remember(request: HttpRequest, answer: HttpResponse, wishes: ReadingWishes) -> None:
    told = [wishes.size, *([CONTRAST] if wishes.contrast else []), *([CALM] if wishes.calm else [])]
    value = ".".join(told)
    name, secure = settings.READING_COOKIE_NAME, settings.HTTPS
    if request.COOKIES.get(name) != value:
        answer.set_cookie(name, value, max_age=REMEMBERED, secure=secure, httponly=True, samesite="Lax")
