"""A login ends after a while without a sign of life, and after a day's work whatever happens; no word is lost by it."""

import re
import time

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.people.how_long import BEGAN, SEEN

pytestmark = pytest.mark.django_db
ME = "/me/"
MINUTE, HOUR = 60, 60 * 60


def ago(browser, *, began=0, seen=0):
    """The login began, and was last seen, so many seconds ago."""
    session = browser.session
    session[BEGAN], session[SEEN] = int(time.time()) - began, int(time.time()) - seen
    session.save()


@pytest.mark.parametrize(
    ("began", "seen", "goes_on"),
    [(HOUR, 29 * MINUTE, True), (HOUR, 31 * MINUTE, False), (9 * HOUR, 0, True), (10 * HOUR + 5, 0, False)],
)
def test_it_ends_when_nothing_happens_or_the_day_is_over(browse, jolanda, began, seen, goes_on):
    browser = browse(jolanda)
    ago(browser, began=began, seen=seen)
    answer = browser.get(ME)
    assert (answer.status_code == 200) == goes_on
    if not goes_on:
        assert answer.url.startswith("/login/")
        assert "Log in om verder te gaan" in browser.get(answer.url).content.decode()
        assert Event.objects.filter(action="logout", actor=jolanda).exists()


def test_every_page_is_a_sign_of_life_but_does_not_lengthen_the_day(browse, jolanda):
    browser = browse(jolanda)
    ago(browser, began=9 * HOUR, seen=20 * MINUTE)
    browser.get("/drafts/")
    assert time.time() - browser.session[SEEN] < MINUTE
    assert time.time() - browser.session[BEGAN] > 8 * HOUR


def test_the_page_knows_when_to_ask_whether_somebody_is_still_there(browse, jolanda):
    browser = browse(jolanda)
    told = []
    for began in (HOUR, 10 * HOUR - 10 * MINUTE):
        ago(browser, began=began)
        told.append(int(re.search(r'data-session-seconds="(\d+)"', browser.get(ME).content.decode())[1]))
    assert told[0] == 30 * MINUTE
    assert 0 < told[1] <= 10 * MINUTE


def test_what_was_sent_too_late_stands_in_its_form_after_logging_in(browse, jolanda, noor):
    browser, url = browse(jolanda), reverse("cases:change-person", args=[noor.pk])
    origin = re.search(r'name="origin" value="([^"]+)"', browser.get(url).content.decode())[1]
    ago(browser, began=HOUR, seen=HOUR)
    answer = browser.post(url, {"call_name": "Noor", "address": "Lindelaan 3, boven", "origin": origin})
    assert answer.url.startswith("/login/")
    assert "draft%3D1" in answer.url
    again = browse(jolanda).get(f"{url}?draft=1")
    assert again.context["form"]["address"].value() == "Lindelaan 3, boven"
