"""Every page that there is, found by its links in the demo, in a real browser: light and dark, wide and narrow."""

import pytest
from django.test import Client as Browser

from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.tests.journeys.reachable import Reachable
from fasenwijzer.tests.test_architecture_of_addresses import OURS

COLLEAGUES = ("teamleider", "begeleider", "intake", "beheerder", "methode", "privacy")
LOOKS = (("light", 1280), ("dark", 390))
NARROWEST = 320


@pytest.fixture
def demo(transactional_db):
    build()


def log_in(context, address, who):
    page = context.new_page()
    page.goto(f"{address}/login/")
    page.get_by_label("E-mailadres").fill(f"{who}@fasenwijzer.example")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ga verder").click()
    page.wait_for_url(lambda url: "/login" not in url)
    return page


@pytest.fixture
def found(demo):
    """For each colleague the pages that nobody before could reach."""
    known, reached = Reachable(), {}
    for who in COLLEAGUES:
        browser = Browser()
        assert browser.login(email=f"{who}@fasenwijzer.example", password=PASSWORD)
        before = set(known.pages)
        known.explore(browser, "/")
        reached[who] = {name: path for name, path in known.pages.items() if name not in before}
    return known, reached


def test_dump(found):
    known, reached = found
    for who, pages in reached.items():
        print(who, pages)
    ours = {name for _route, name, _pattern in OURS}
    print("SENT ONLY", sorted(known.sent & ours - set(known.pages)))
    print("UNREACHED", sorted(ours - set(known.pages) - known.sent))
