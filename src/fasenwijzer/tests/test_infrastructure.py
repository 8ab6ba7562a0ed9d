"""The tools of the tests themselves."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.urls import reverse

VENDOR = Path(__file__).with_name("vendor")


def test_vendored_files_are_unchanged():
    for line in (VENDOR / "SHA256SUMS").read_text().splitlines():
        checksum, name = line.split()
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == checksum, name


def test_tests_never_touch_the_data_of_an_installation():
    assert settings.TESTING
    assert settings.DATABASES["default"]["NAME"] != str(settings.ROOT / "var" / "fasenwijzer.sqlite3")


def test_the_login_page_opens_in_a_browser(page, live_server):
    response = page.goto(live_server.url + reverse("account_login"))
    assert response.status == 200
    assert page.locator("input[name=login]").is_visible()
    assert page.locator("input[name=password]").is_visible()


def test_a_script_in_the_page_is_refused_and_noticed(page, live_server, complaints):
    page.goto(live_server.url + reverse("account_login"))
    page.evaluate("document.body.appendChild(document.createElement('script')).textContent = 'window.fired = 1'")
    assert page.evaluate("window.fired") is None
    assert any("Content Security Policy" in complaint for complaint in complaints)
    complaints.clear()
