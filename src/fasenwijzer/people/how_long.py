"""How long a login lasts: so long without a sign of life, and so long in all, whatever happens."""

from __future__ import annotations

import time
from collections.abc import Callable

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fasenwijzer.people.let_in import let_in_now
from fasenwijzer.ui.pages import say

BEGAN, SEEN = "login-began", "login-seen"
AWAY = gettext_noop("You were logged out because nothing happened for a while. Log in to go on.")
OVER = gettext_noop("The quarter of an hour is over. You are logged out.")
A_WHILE = 60
"""Seconds before a sign of life is written down again: not every page is a write."""


def session_limits(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Who was away too long logs in again. What (s)he sends then is kept, as for every session that has ended."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            left = seconds_left(request.session)
            if left <= 0:
                words = OVER if let_in_now(request.session) else AWAY
                get_adapter(request).logout(request)
                say(request, _(words))
            else:
                request.session_seconds = left  # type: ignore[attr-defined]
                request.session_url = reverse("people:keep-draft")  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def seconds_left(session: SessionBase) -> int:
    """How long the login lasts from this sign of life on; nothing or less when it had ended before it.

    This is about real time, also where the clock of a demo is set to another day.
    """
    now = int(time.time())
    began, seen = int(session.get(BEGAN, now)), int(session.get(SEEN, now))
    whole = began + int(settings.SESSION_COOKIE_AGE) - now
    if let_in := let_in_now(session):
        whole = min(whole, let_in.until - now)
    if seen + settings.SESSION_IDLE_SECONDS <= now or whole <= 0:
        return 0
    if BEGAN not in session or now - seen >= A_WHILE:
        session[BEGAN], session[SEEN] = began, now
    return min(whole, int(settings.SESSION_IDLE_SECONDS))
