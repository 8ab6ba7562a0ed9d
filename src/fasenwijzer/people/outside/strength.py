"""Whether the broker saw a second step itself."""

from __future__ import annotations

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest


def came_in_by_broker(request: HttpRequest) -> bool:
    """This login was vouched for by the broker at a level that was asked; then no second step is asked here."""
    if settings.OIDC is None or not settings.OIDC.levels:
        return False
    return any(one["method"] == "socialaccount" for one in get_authentication_records(request, request.user))
