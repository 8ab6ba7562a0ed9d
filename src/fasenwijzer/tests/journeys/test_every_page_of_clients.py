"""Every page of the client's side, each in the next language: for thumbs, keys and large letters, and in the dark."""

import os
from itertools import cycle

import pytest
from django.conf import settings
from django.test import Client as Browser

from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.people.models import User
from fasenwijzer.tests.journeys.reachable import Reachable
from fasenwijzer.tests.journeys.test_every_page import sit_down
from fasenwijzer.tests.looks import COLOURS, assert_accessible
from fasenwijzer.tests.small_phone import problems_on_a_small_phone

OTHERS = ("jongere", "ouder", "vader", "wettelijkmentor", "bewindvoerder", "netwerk", "buurvrouw")
"""Their pages are those of the client with less on them; how they begin is their own."""
AT_LEAST = 40
"""Addresses that links lead to; fewer means that a way got lost."""
LANGUAGES = [code for code, _name in settings.LANGUAGES]
IN_EVERY_LANGUAGE = "FASENWIJZER_EVERY_LANGUAGE" in os.environ
"""Takes some minutes: every page in every language. Without it each page is in the next of them."""


@pytest.fixture
def found(transactional_db):
    """The pages of the client, and with whom the others begin."""
    build()
    known = Reachable()
    known.explore(browse("client"), "/")
    return {"client": known.pages} | {who: begins(browse(who)) for who in OTHERS}


def browse(who):
    browser = Browser()
    assert browser.login(email=f"{who}@fasenwijzer.example", password=PASSWORD)
    return browser


def begins(browser):
    here = browser.get("/", follow=True).redirect_chain[-1][0]
    return {"portal:home": here, "portal:about": f"{here}about/"}


@pytest.mark.journey(seconds=90)
def test_every_page_of_a_client_is_right_in_every_language(found, still_browser, browser_context_args, live_server):
    assert sum(len(pages) for pages in found.values()) >= AT_LEAST
    wrong, following = [], cycle(LANGUAGES)
    for who, pages in found.items():
        context = still_browser.new_context(**browser_context_args, reduced_motion="reduce")
        page, complaints = sit_down(context, live_server.url, who)
        for name, path in pages.items():
            for language in LANGUAGES if IN_EVERY_LANGUAGE else [next(following)]:
                User.objects.filter(email=f"{who}@fasenwijzer.example").update(language=language)
                told = look_at(page, live_server.url + path, language)
                wrong += [f"{who}: {name} ({path}) in {language}: {problem}" for problem in told]
        wrong += complaints
        context.close()
    assert not wrong, "\n".join(wrong)


def look_at(page, address, language):
    """What is wrong with a page: its answer, its language, what axe finds in light and dark, and on a small phone."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="light")
    answer = page.goto(address, wait_until="domcontentloaded")
    if answer.status != 200:
        yield f"answers {answer.status}"
    if page.locator("html").get_attribute("lang") != language:
        yield "speaks another language"
    try:
        assert_accessible(page)
        page.emulate_media(color_scheme="dark")
        assert_accessible(page, COLOURS)
    except AssertionError as problem:
        yield str(problem)
    yield from problems_on_a_small_phone(page)
