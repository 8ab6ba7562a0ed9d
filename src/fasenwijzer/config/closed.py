"""Pages of allauth that we do not use: their names stay, because allauth refers to them, but nothing is there."""

from typing import Any, NoReturn

from django.http import Http404, HttpRequest
from django.urls import path


def nothing_here(request: HttpRequest, **_rest: Any) -> NoReturn:
    """An account, its email address included, is made and changed by an administrator."""
    raise Http404


urlpatterns = [
    path("signup/", nothing_here, name="account_signup"),
    path("email/", nothing_here, name="account_email"),
    path("confirm-email/", nothing_here, name="account_email_verification_sent"),
    path("confirm-email/<str:key>/", nothing_here, name="account_confirm_email"),
    path("login/code/confirm/", nothing_here, name="account_confirm_login_code"),
]
