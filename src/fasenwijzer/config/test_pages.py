"""What every answer carries."""

import logging
import re
import sys

import pytest
from django.urls import get_resolver, reverse

from fasenwijzer.config.logs import Discreet

pytestmark = pytest.mark.django_db


def test_a_page_is_not_kept_and_may_load_nothing_from_elsewhere(client):
    answer = client.get(reverse("account_login"))
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == ("'self'", "'self'", "'self'")
    assert policy["frame-ancestors"] == "'none'"


def test_nobody_signs_up(client):
    address = reverse("account_signup")
    client.post(address, {"email": "a@example.nl", "password1": "een-lang-genoeg-woord"})
    assert (
        client.post(
            reverse("account_login"), {"login": "a@example.nl", "password": "een-lang-genoeg-woord"}
        ).status_code
        != 302
    )


def test_a_log_names_the_kind_of_error_and_never_its_text():
    try:
        raise ValueError("Key (name)=(Noor) already exists")
    except ValueError:
        record = logging.LogRecord("django", logging.ERROR, __file__, 1, "Internal error", None, sys.exc_info())
    written = Discreet("%(message)s").format(record)
    assert "ValueError" in written
    assert "test_pages.py" in written
    assert "Noor" not in written.replace('raise ValueError("Key (name)=(Noor) already exists")', "")


def addresses_with_a_key(within=None, before="/"):
    """Of ours, by the name that such a part of an address has."""
    for each in (within or get_resolver()).url_patterns:
        if hasattr(each, "url_patterns"):
            yield from addresses_with_a_key(each, before + str(each.pattern))
        elif re.search("<str:(token|word)>", str(each.pattern)):
            yield before + re.sub("<str:(token|word)>", "k3y-S_cret", str(each.pattern))


def test_a_log_holds_no_address_that_is_a_key():
    addresses = list(addresses_with_a_key())
    assert len(addresses) >= 5
    for address in [*addresses, "/password/reset/key/1-k3y-S_cret/"]:
        record = logging.LogRecord("django", logging.WARNING, __file__, 1, "Unprocessable: %s", (address,), None)
        written = Discreet("%(message)s").format(record)
        assert "k3y" not in written, address
        assert address.split("/")[1] in written
