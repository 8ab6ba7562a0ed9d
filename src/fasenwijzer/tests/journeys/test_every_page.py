"""Every page that there is, found by its links in the demo, in a real browser: light and dark, wide and narrow."""

import pytest
from django.test import Client as Browser

from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.tests.browser import watch
from fasenwijzer.tests.journeys.hard_times import pages_of_hard_times
from fasenwijzer.tests.journeys.reachable import Reachable
from fasenwijzer.tests.looks import problems_of

COLLEAGUES = ("teamleider", "anderteam", "beheerder", "methode", "privacy", "projectleider")
AT_LEAST = 200
"""Addresses that links lead to; fewer means that a way got lost."""


@pytest.fixture
def found(transactional_db):
    """For each colleague a page of every address that no colleague before could reach."""
    build()
    known, reached, hard_times = Reachable(), {}, pages_of_hard_times()
    for who in COLLEAGUES:
        browser = Browser()
        assert browser.login(email=f"{who}@fasenwijzer.example", password=PASSWORD)
        before = set(known.pages)
        known.explore(browser, *(hard_times if who == "teamleider" else ()), "/")
        reached[who] = {name: path for name, path in known.pages.items() if name not in before}
    return reached


@pytest.mark.journey(seconds=100)
def test_every_page_is_reached_and_is_right_in_every_look(found, still_browser, browser_context_args, live_server):
    assert sum(len(pages) for pages in found.values()) >= AT_LEAST
    wrong = []
    for who, pages in found.items():
        context = still_browser.new_context(**browser_context_args)
        page, complaints = sit_down(context, live_server.url, who)
        for name, path in pages.items():
            wrong += [f"{name} ({path}): {problem}" for problem in look_at(page, live_server.url + path)]
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
    page.wait_for_url(lambda url: "/login" not in url, wait_until="domcontentloaded")
    return page, complaints


def look_at(page, address):
    """What is wrong with a page: its answer, and what problems it has in any look."""
    answer = page.goto(address, wait_until="domcontentloaded")
    if answer.status != 200:
        yield f"answers {answer.status}"
    yield from problems_of(page)
