"""A broker that says who somebody is, such as one for DigiD, by OpenID Connect: what we take from it and keep."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


class Broker(OpenIDConnectProvider):  # type: ignore[misc]  # allauth ships no types
    """Only by what we know somebody again, and how sure the broker is.

    No name, no address and no number is kept: the subject of a broker for DigiD may be a BSN. Kept is a mark that can't
    be made without the secret key of this installation; with another secret key everybody connects again.
    """

    def extract_uid(self, data: dict[str, Any]) -> str:
        told = data["id_token"]
        said = "\x1f".join((str(told["iss"]), str(told["sub"])))
        return salted_hmac("fasenwijzer.people.outside", said, algorithm="sha256").hexdigest()

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """None: an address that a broker tells connects nobody."""
        return []

    def sociallogin_from_response(self, request: HttpRequest, response: dict[str, Any]) -> SocialLogin:
        """With the level of assurance (`acr`) that the broker vouches for, for as long as this visit lasts."""
        found = super().sociallogin_from_response(request, response)
        found.level = str(response["id_token"].get("acr", ""))
        return found
