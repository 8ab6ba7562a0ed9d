"""How allauth behaves here: nobody signs up, and every login, logout and refusal is in the log."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.people.gate import address_of
from fasenwijzer.people.models import User


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by an administrator; what happens at the door is written down."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account is an appointment, made by the organisation."""
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGIN, by=user, what="login")

    def logout(self, request: HttpRequest) -> None:
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGOUT, by=request.user if request.user.is_authenticated else None, what="logout")
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A refused login names the account when there is one; what was typed is never kept."""
        tried = User.objects.filter(email=str(credentials.get("email", "")).lower()).first()
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGIN, by=tried, what="login", result=Result.REFUSED)
        super().authentication_failed(request, **credentials)

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Changing the login asks once more who you are; setting up the first second step does not."""
        return is_mfa_enabled(self.request.user) and bool(super().is_reauthentication_required(app=app))

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Being logged in is plain to see; a message about it would stand in the way."""
