"""How allauth behaves here: nobody signs up, and every login, logout and refusal is in the log."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest

from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.people.models import User
from fasenwijzer.people.where_from import address_of

JUST_NOW = 5 * 60


def _send(message: EmailMessage) -> None:
    """What the server of mail said is not logged: the address stands in it."""
    try:
        message.send()
    except OSError as error:
        logging.getLogger(__name__).error("A mail could not be sent: %s", type(error).__name__)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by an administrator; what happens at the door is written down."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account is an appointment, made by the organisation."""
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        """Who chose a language at the door before the first login, keeps it."""
        with under(Circumstances(address=address_of(request))):
            user.read_at_first(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))
        super().login(request, user)
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGIN, by=user, what="login")

    def logout(self, request: HttpRequest) -> None:
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGOUT, by=request.user if request.user.is_authenticated else None, what="logout")
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A refused login names the account when there is one; what was typed is never kept."""
        tried = User.objects.logging_in_with(str(credentials.get("email") or credentials.get("username") or ""))
        with under(Circumstances(address=address_of(request))):
            record(Action.LOGIN, by=tried, what="login", result=Result.REFUSED)
        super().authentication_failed(request, **credentials)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Beside the answer: how long that takes, or that it fails, does not tell whether there is an account."""
        message = self.render_mail(template_prefix, email, context | {"request": self.request, "email": email})
        sending = threading.Thread(target=_send, args=[message])
        sending.start()
        if settings.MAIL_IS_WAITED_FOR:
            sending.join()

    def get_client_ip(self, request: HttpRequest) -> str:
        """Guesses are counted under the same address that stands in the log."""
        return address_of(request) or str(super().get_client_ip(request))

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Changing how you log in asks once more who you are, unless you came in just now."""
        methods = get_authentication_records(self.request, self.request.user)
        last = max((known["at"] for known in methods), default=0)
        return time.time() - last > JUST_NOW

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Being logged in is plain to see; a message about it would stand in the way."""
