"""A real browser for tests. Every page is watched: what breaks a promise of ours fails the test that saw it."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from django.db import connection

from fasenwijzer.tests.cast import PASSWORD
from fasenwijzer.tests.lanes import shared_out
from fasenwijzer.tests.order import long_first, workers

# Without windows of its own it needs less than half of the work of the whole browser.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config, items):
    """A test that asks for a page is a browser test, on a database the server's own thread can see; long ones first."""
    for item in items:
        if {"page", "context", "live_server"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))
    items[:], elsewhere = shared_out(items, connection.vendor)
    config.hook.pytest_deselected(items=elsewhere)
    yield
    items[:] = long_first(items, workers())


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Chromium of the system (CHROMIUM names another); nothing is downloaded."""
    path = os.environ.get("CHROMIUM", CHROMIUM)
    return {**browser_type_launch_args, "executable_path": path, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A Dutch user."""
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture
def complaints(context, live_server):
    """What the browser saw that may not be: must be empty at the end. A test that provokes one clears the list."""
    found: list[str] = []
    watch(context, live_server.url, found)
    return found


def watch(context, address, found):
    """Write down in `found` whatever this browser sees that may not be."""
    home = urlsplit(address).port

    def listen(request):
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and parts.port != home:
            found.append(f"asked another host: {request.url}")

    def answered(response):
        if response.status >= 500:
            found.append(f"{response.status} at {response.url}")

    def said(message):
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            found.append(message.text[:300])

    context.on("request", listen)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda error: found.append(f"script error: {error.error}"[:300]))


def log_in(page, who):
    """On the page for logging in, until it is left."""
    page.fill("[name=login]", who.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)


@pytest.fixture
def page(page, complaints):
    """The page of a watched browser: no error, no other host, nothing against the content policy."""
    yield page
    assert complaints == []
