"""The address that a request comes from, also behind proxies of the organisation."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """The address for the log and for counting guesses.

    Behind FASENWIJZER_PROXIES proxies, what the outermost of them saw: each adds one address to X-Forwarded-For, and
    what stands before those was made up by the browser. Without proxies of ours that header is not believed at all.
    """
    told = request.headers.get("x-forwarded-for", "").split(",")
    if settings.PROXIES and len(told) >= settings.PROXIES:
        return readable_address(told[-settings.PROXIES]) or request.META.get("REMOTE_ADDR") or None
    return request.META.get("REMOTE_ADDR") or None


def readable_address(text: str) -> str | None:
    """An address as it is kept, without the port or brackets that some proxies write; nothing when it is none."""
    text = text.strip()
    for candidate in (text, text.strip("[]"), text.rsplit(":", 1)[0].strip("[]")):
        try:
            return str(ip_address(candidate))
        except ValueError:
            continue
    return None
