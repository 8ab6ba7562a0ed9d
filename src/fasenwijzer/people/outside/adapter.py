"""Who may come in by way of a broker: who was invited here, and connected the login self. Nobody signs up."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.people.gate import must_prove_it, prove_it_first
from fasenwijzer.people.models import User
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.pages import page, say


class Refused(models.TextChoices):
    """Why somebody does not come in this way; the page says what (s)he can do."""

    UNKNOWN = "unknown"
    WEAK = "weak"
    COLLEAGUE = "colleague"
    OTHER = "other"
    FAILED = "failed"


class OutsideAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: Any) -> Any:
        """Nothing of the broker ends up in a person of ours."""
        return sociallogin.user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Before anything is kept or anybody is logged in. Connecting asks first who is connecting."""
        connects = sociallogin.state.get("process") == AuthProcess.CONNECT
        why = why_not(request, sociallogin, connects=connects)
        if why:
            raise ImmediateHttpResponse(refuse(request, why, sociallogin))
        if connects and must_prove_it(request):
            raise ImmediateHttpResponse(prove_it_first(request))
        if connects:
            self._connects(request, cast(User, request.user), sociallogin)

    def _connects(self, request: HttpRequest, user: User, sociallogin: SocialLogin) -> None:
        with under(Circumstances(address=address_of(request))):
            record(Action.AUTHORISE, by=user, subject=user, what="login at a broker connected")
        told = {"provider": sociallogin.account.provider, "uid": sociallogin.account.uid}
        record_authentication(request, user, "socialaccount", **told)
        say(request, _("From now on you can log in with %(name)s.") % {"name": sociallogin.provider.name})

    def on_authentication_error(self, request: HttpRequest, provider: Any, **_what: Any) -> None:
        """Broken off there, or the broker can't be reached."""
        raise ImmediateHttpResponse(refuse(request, Refused.FAILED))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return "/"


def why_not(request: HttpRequest, sociallogin: SocialLogin, *, connects: bool) -> Refused | None:
    """A colleague logs in with what the organisation gave; a client with what (s)he connected, sure enough."""
    levels = settings.OIDC.levels if settings.OIDC else ()
    known: User | None = sociallogin.user if sociallogin.is_existing else None
    here = request.user if isinstance(request.user, User) else None
    if levels and sociallogin.level not in levels:
        return Refused.WEAK
    if connects and known and known != here:
        return Refused.OTHER
    whose = here if connects else known
    if whose is None or not whose.is_active:
        return Refused.UNKNOWN
    return Refused.COLLEAGUE if whose.roles else None


def refuse(request: HttpRequest, why: Refused, sociallogin: SocialLogin | None = None) -> Any:
    """In words; and in the log, with whose login was tried when that is known."""
    tried = sociallogin.user if sociallogin and sociallogin.is_existing else None
    with under(Circumstances(address=address_of(request))):
        record(Action.LOGIN, by=tried, what="login at a broker", result=Result.REFUSED)
    return page(request, "people/outside/refused.html", {"why": why, "broker": settings.OIDC}, status=403)
