"""Every page that there is, found by its links in the demo, in a real browser: light and dark, wide and narrow."""

from itertools import product

import pytest
from django.test import Client as Browser

from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.tests.browser import COLOURS, RULES, watch
from fasenwijzer.tests.journeys.reachable import Reachable

COLLEAGUES = ("teamleider", "anderteam", "beheerder", "methode", "privacy")
WIDTHS = (1280, 390)
SCHEMES = {"light": RULES, "dark": COLOURS}
"""What is asked in which of them: what stands where depends on the width, only its colours on light and dark."""
NARROWEST = 320
AT_LEAST = 90
"""Addresses that links lead to; fewer means that a way got lost."""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def found(transactional_db):
    """For each colleague a page of every address that no colleague before could reach."""
    build()
    known, reached = Reachable(), {}
    for who in COLLEAGUES:
        browser = Browser()
        assert browser.login(email=f"{who}@fasenwijzer.example", password=PASSWORD)
        before = set(known.pages)
        known.explore(browser, "/")
        reached[who] = {name: path for name, path in known.pages.items() if name not in before}
    return reached


@pytest.mark.journey(seconds=80)
def test_every_page_is_reached_and_is_right_in_every_look(found, still_browser, browser_context_args, live_server, axe):
    assert sum(len(pages) for pages in found.values()) >= AT_LEAST
    wrong = []
    for who, pages in found.items():
        context = still_browser.new_context(**browser_context_args)
        page, complaints = sit_down(context, live_server.url, who)
        for name, path in pages.items():
            wrong += [f"{name} ({path}): {problem}" for problem in look_at(page, live_server.url + path, axe)]
        wrong += complaints
        context.close()
    assert not wrong, "\n".join(wrong)


def sit_down(context, address, who):
    """A watched browser in which this colleague is logged in."""
    complaints = []
    watch(context, address, complaints)
    page = context.new_page()
    page.set_default_navigation_timeout(30_000)
    page.goto(f"{address}/login/")
    page.get_by_label("E-mailadres").fill(f"{who}@fasenwijzer.example")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ga verder").press("Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    return page, complaints


def look_at(page, address, axe):
    """What is wrong with a page: its answer, what scrolls sideways, what axe finds."""
    answer = page.goto(address, wait_until="load")
    if answer.status != 200:
        yield f"answers {answer.status}"
    for width, (scheme, rules) in product(WIDTHS, SCHEMES.items()):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        try:
            axe(page, rules)
        except AssertionError as problem:
            yield f"{scheme}, {width} px: {problem}"
    page.set_viewport_size({"width": NARROWEST, "height": 900})
    if page.evaluate(SIDEWAYS):
        yield f"scrolls sideways at {NARROWEST} px"
