"""For whom a form was made, and on which page: so that what was typed finds its way back to its own writer only."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

LASTS = 30 * 24 * 60 * 60
"""Seconds that a page can stay open and still hand over what was typed: a long holiday."""
NOT_TYPED = {"csrfmiddlewaretoken", "once", "origin", "draft"}
FINGERPRINTS = "seen"
"""The field in which a form remembers what was read (`audit.meanwhile`): nobody typed it."""
SIGNER = TimestampSigner(salt="fasenwijzer.origin")


class Origin(NamedTuple):
    """writer: the key of the user the form was made for. at: the page it stood on, with what it asked for."""

    writer: int
    at: str

    @property
    def path(self) -> str:
        return urlsplit(self.at).path


def origin_for(request: HttpRequest) -> Origin | None:
    """Where a form that is drawn now belongs; one that comes back with problems stays at its first page."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    sent = origin_of(request)
    return sent if sent and sent.writer == user.pk else Origin(user.pk, page_of(request))


def origin_of(request: HttpRequest) -> Origin | None:
    """Where the form that was sent comes from; nothing when that was not said, or not by us."""
    return read(request.POST.get("origin", "")) if request.method == "POST" else None


def is_own_form(request: HttpRequest, at: str = "") -> bool:
    """The form that was sent was made for who sends it, and stood on the page at this path when that is asked."""
    origin, user = origin_of(request), getattr(request, "user", None)
    return origin is not None and origin.writer == getattr(user, "pk", None) and at in ("", origin.path)


def where_it_stood(request: HttpRequest) -> str:
    """The page on which the button that was pressed stood, as its form says; nothing when that was not said by us."""
    origin = origin_of(request)
    return origin.at if origin and url_has_allowed_host_and_scheme(origin.at, allowed_hosts=None) else ""


def pressed_elsewhere(request: HttpRequest) -> str:
    """As `where_it_stood`; nothing when it was pressed on the page of this address, which is done with now."""
    origin = origin_of(request)
    return where_it_stood(request) if origin and origin.path != request.path else ""


def signed(origin: Origin) -> str:
    return SIGNER.sign(f"{origin.writer} {origin.at}")


def read(token: str) -> Origin | None:
    """The origin in a token of ours that has not run out."""
    try:
        writer, at = SIGNER.unsign(token, max_age=LASTS).split(" ", 1)
    except BadSignature:
        return None
    return Origin(int(writer), at)


def page_of(request: HttpRequest) -> str:
    """The address of this page, without the question to go on with a draft."""
    asked = request.GET.copy()
    asked.pop("draft", None)
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


def typed_in(request: HttpRequest) -> QueryDict:
    """What a person filled in on the form that was sent: no tokens, and never a password."""
    typed = request.POST.copy()
    for name in list(typed):
        if name in NOT_TYPED or "password" in name:
            del typed[name]
    return typed


def texts_in(typed: QueryDict) -> list[str]:
    """What was written in words of one's own, as far as that can be seen: more than a word, or a long one."""
    written = [value for name, values in typed.lists() if not name.endswith(FINGERPRINTS) for value in values]
    return [text for text in written if len(text) > 10 or " " in text.strip()]
