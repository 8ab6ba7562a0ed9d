"""A colleague lets somebody in on this device for a quarter of an hour, without a password.

The session of the colleague ends first, so that nothing of it is left; the new one knows who let in, where to, and
until when. It opens that one place and ends by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fasenwijzer.people.users.models import User

LASTS = 15 * 60
KEY = "let-in"
MARK = "let_in:"
"""Before the name of who let in, among the roles of a line in the log."""
ALWAYS_OPEN = ("/logout/", "/leave/", "/language/", "/static/", "/drafts/")


@dataclass(frozen=True)
class LetIn:
    """by: the name of the colleague. place: where every address has to begin. until: in seconds of real time."""

    by: str
    place: str
    until: int

    @property
    def minutes(self) -> int:
        return max(1, -(-(self.until - int(time.time())) // 60))


def hand_over(request: HttpRequest, user: User, *, by: User, place: str) -> None:
    """From now on this browser is that of `user`, in `place` only; who pressed the button is logged out."""
    get_adapter(request).logout(request)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session[KEY] = [by.name, place, int(time.time()) + LASTS]


def let_in_now(session: SessionBase) -> LetIn | None:
    """By whom this session was let in, when it was."""
    kept = session.get(KEY)
    return LetIn(*kept) if kept else None


def role_here(role: str, session: SessionBase) -> str:
    """The role for the log, with who let somebody in."""
    found = let_in_now(session)
    return f"{role},{MARK}{found.by.replace(',', ' ')[:150]}" if found else role


def stays_there(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sets `request.let_in`. Who was let in stays in that place: no settings, no password, no other file."""

    def middleware(request: HttpRequest) -> HttpResponse:
        found = let_in_now(request.session) if request.user.is_authenticated else None
        request.let_in = found  # type: ignore[attr-defined]
        if found and not request.path.startswith((found.place, *ALWAYS_OPEN)):
            return redirect(found.place)
        return get_response(request)

    return middleware
