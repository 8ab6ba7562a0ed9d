"""The form of the login page: an address or a login name, tried once."""

from __future__ import annotations

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.internal.flows.login import derive_login_method


class LoginForm(AllauthLoginForm):  # type: ignore[misc]  # allauth ships no types
    """What is typed is an address or a login name, which never holds an @.

    allauth would try an address as a name too, and so weigh the password twice when the account exists: that can be
    timed.
    """

    def user_credentials(self) -> dict[str, str]:
        typed: str = self.cleaned_data["login"]
        return {derive_login_method(typed): typed, "password": self.cleaned_data.get("password", "")}
