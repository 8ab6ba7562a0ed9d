"""A first visit, with nothing kept by the browser: the page and all it asks for, as they go over the wire."""

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

MOST_BYTES = 100_000
ALWAYS = (
    "fasenwijzer.css",
    "print.css",
    "fasenwijzer.js",
    "drafts.js",
    "desk.js",
    "fonts.css",
    "icons.svg",
    "icons-desk.svg",
    "favicon.svg",
    "img/hoogtelijnen.svg",
    "fonts/atkinson-hyperlegible-next-first.woff2",
    "fonts/besley-first.woff2",
)
PLACES = ("journey:dossier", "plan:plan", "journal:report", "analysis:description", "journal:entries")


def packed(name):
    with open(finders.find(name), "rb") as file:
        raw = file.read()
    return len(raw) if name.endswith("woff2") else len(brotli.compress(raw))


@pytest.fixture(scope="module")
def house():
    return sum(packed(f"ui/{name}") for name in ALWAYS)


def weight(client, address):
    return len(client.get(address, headers={"accept-encoding": "gzip"}).content)


@pytest.mark.django_db
def test_the_first_visit_of_today_weighs_little(browse, jolanda, house):
    assert house + weight(browse(jolanda), "/") <= MOST_BYTES


def test_the_first_visit_of_the_door_weighs_little_in_every_language(client, browser, live_server, oeverlicht):
    """What a browser really asks for: which fonts that are depends on the letters of the language."""
    found = {}
    for language, _name in settings.LANGUAGES:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        asked = asked_for(browser, f"{live_server.url}/login/", language)
        assert "ui/fasenwijzer.css" in asked
        found[language] = weight(client, "/login/") + sum(packed(name) for name in asked)
    assert {language: bytes for language, bytes in found.items() if bytes > MOST_BYTES} == {}


def asked_for(browser, address, language):
    """The static files that a browser that kept nothing asks for on its way to a page that is done."""
    home, asked = address.removesuffix("login/"), []
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": home}])
        context.on("request", lambda request: asked.append(request.url.removeprefix(home)))
        page = context.new_page()
        page.goto(address, wait_until="load")
        page.evaluate("document.fonts.ready")
        assert page.locator("html").get_attribute("lang") == language
    return [path.removeprefix("static/") for path in asked if path.startswith("static/")]


@pytest.mark.django_db
@pytest.mark.parametrize("place", PLACES)
def test_the_first_visit_of_a_page_of_a_file_weighs_little(browse, jolanda, noor, house, place):
    assert house + weight(browse(jolanda), reverse(place, args=[noor.pk])) <= MOST_BYTES


@pytest.mark.django_db
def test_a_page_goes_over_the_wire_packed(browse, jolanda):
    answer = browse(jolanda).get("/clients/", headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
