"""What every page needs to know about who asks: language, organisation and the second factor."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from fasenwijzer.people.let_in import let_in_now
from fasenwijzer.people.models import Organisation, User
from fasenwijzer.people.outside.strength import came_in_by_broker

Answer = Callable[[HttpRequest], HttpResponse]


def own_language(get_response: Answer) -> Answer:
    """A colleague reads the language of the own settings; before login the browser's choice counts."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, User) and request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return get_response(request)

    return middleware


def organisation(get_response: Answer) -> Answer:
    """`request.organisation`, asked only when a page needs it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.organisation = SimpleLazyObject(Organisation.objects.first)  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def second_factor(get_response: Answer) -> Answer:
    """Outside a demo, a colleague without a second factor can do one thing: set it up (NEN 7510, trust)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        elsewhere = let_in_now(request.session) or came_in_by_broker(request)
        if _may_pass(request) or elsewhere or has_second_factor(request.user) or _is_demo(request):
            return get_response(request)
        return redirect("people:second-factor")

    return middleware


def has_second_factor(user: object) -> bool:
    """An app or a passkey: what is asked when logging in. Recovery codes alone are never asked, so they don't count."""
    return bool(is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]))


OPEN_PATHS = (
    "/2fa/",
    "/oidc/",
    "/logout/",
    "/leave/",
    "/reauthenticate/",
    "/second-factor/",
    "/login/",
    "/language/",
    "/static/",
)


def _may_pass(request: HttpRequest) -> bool:
    return not request.user.is_authenticated or request.path.startswith(OPEN_PATHS)


def _is_demo(request: HttpRequest) -> bool:
    founded: Organisation | None = request.organisation  # type: ignore[attr-defined]
    return bool(founded and founded.is_demo)
