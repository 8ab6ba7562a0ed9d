"""Somebody who works in a browser: logged in, with a page of the application before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page


@pytest.fixture
def visit(page: Page, live_server: Any, browse: Any) -> Callable[..., Page]:
    """`visit(jolanda, "/clients/")` opens a page, as somebody who logged in just now."""

    def go(user: Any, path: str) -> Page:
        cookie = browse(user).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page.goto(live_server.url + path)
        return page

    return go


@pytest.fixture
def desk(visit: Callable[..., Page], noor: Any, jolanda: Any) -> Callable[..., Page]:
    """`desk("plan:goal", 7)` opens a page of Noor's file, with Jolanda at it."""
    return lambda name, *args: visit(jolanda, reverse(name, args=[noor.pk, *args]))
