"""Scripts and markup typed in every text that there is, and then read in a real browser: they are words, nothing more.

The forms and the pages are found by following links. What is typed breaks out of an attribute, a text, a style and a
script; when any of it did, there would be a dialog, a script error, a report of the content policy, or a strange
element.
"""

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.tests.hostile import over_the_line
from fasenwijzer.tests.journeys.reachable import name_of
from fasenwijzer.tests.test_every_form import Forms, browser_of, raise_the_curtain

TYPED = "\"'></p></textarea><script>alert(1)</script><img src=x onerror=alert(2)>javascript:alert(3)&lt;b&gt;{{7*7}}"
SHOWN = "<script>alert(1)</script>"
STRANGE = "document.querySelectorAll('script:not([src]), img[src=x], [onerror], [href^=javascript]').length"
AS_A_FORM = {"content_type": "application/x-www-form-urlencoded"}
READS = """typed => document.body.textContent.includes(typed)
    || [...document.querySelectorAll('input, textarea')].some(field => field.value.includes(typed))"""
AT_LEAST = 25
"""Pages on which something that was typed stands; fewer means that the forms were not carried out."""


class Reading(Forms):
    """Every form, and one page of each address on which what was typed stands as words."""

    def __init__(self):
        super().__init__()
        self.shows = {}

    def look_at(self, here, body):
        super().look_at(here, body)
        if "&lt;script&gt;alert(1)" in body:
            self.shows.setdefault(name_of(here), here)


@pytest.fixture
def written(transactional_db):
    """Noor's story with markup in every text of every form: the pages that show it, and the session that typed it.

    Moves come last, as they close what came before.
    """
    raise_the_curtain()
    files = [f"/cases/{pk}/" for pk in Case.objects.values_list("pk", flat=True)]
    browser, forms = browser_of("teamleider"), Reading()
    forms.browser = browser
    forms.explore(browser, "/", *files)
    papers = [(name, paper) for (name, _shape), (_browser, paper) in forms.papers.items()]
    for _name, paper in sorted(papers, key=lambda known: known[0].startswith("journey:")):
        if any(field.kind == "text" for field in paper.fields):
            browser.post(paper.address, over_the_line(paper.filled(text=TYPED)), **AS_A_FORM)
    reading = Reading()
    reading.browser = browser
    reading.explore(browser, "/", *files, *(reverse("people:me"),))
    return reading.shows, browser.cookies["session"].value


@pytest.mark.long(seconds=35)
def test_nothing_that_is_typed_becomes_anything_but_words(written, page, live_server, complaints):
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    pages, session = written
    page.context.add_cookies([{"name": "session", "value": session, "url": live_server.url}])
    as_words = 0
    for name, path in pages.items():
        page.goto(live_server.url + path, wait_until="load")
        assert page.evaluate(STRANGE) == 0, name
        as_words += page.evaluate(READS, SHOWN)
    assert as_words >= AT_LEAST, sorted(pages)
    assert said == []
    assert complaints == []
