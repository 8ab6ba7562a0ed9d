"""A first visit, with nothing kept by the browser: the page and all it asks for, as they go over the wire."""

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

MOST_BYTES = 100_000
ALWAYS = (
    "fasenwijzer.css",
    "print.css",
    "fasenwijzer.js",
    "drafts.js",
    "lens.js",
    "icons.svg",
    "favicon.svg",
    "img/hoogtelijnen.svg",
    "fonts/atkinson-hyperlegible-next-latin.woff2",
    "fonts/besley-latin.woff2",
)
PLACES = ("journey:dossier", "plan:plan", "journal:report", "analysis:description", "journal:entries")


def packed(name):
    with open(finders.find(f"ui/{name}"), "rb") as file:
        raw = file.read()
    return len(raw) if name.endswith("woff2") else len(brotli.compress(raw))


@pytest.fixture(scope="module")
def house():
    return sum(packed(name) for name in ALWAYS)


def weight(client, address):
    return len(client.get(address, headers={"accept-encoding": "gzip"}).content)


@pytest.mark.django_db
def test_the_first_visit_of_the_pages_without_a_file_weighs_little(client, browse, jolanda, house):
    assert house + weight(client, "/login/") <= MOST_BYTES
    assert house + weight(browse(jolanda), "/") <= MOST_BYTES


@pytest.mark.django_db
@pytest.mark.parametrize("place", PLACES)
def test_the_first_visit_of_a_page_of_a_file_weighs_little(browse, jolanda, noor, house, place):
    assert house + weight(browse(jolanda), reverse(place, args=[noor.pk])) <= MOST_BYTES


@pytest.mark.django_db
def test_a_page_goes_over_the_wire_packed(browse, jolanda):
    answer = browse(jolanda).get("/clients/", headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
