"""Every form that there is, found on its page by following links, filled in by somebody who means harm or mistypes.

Nothing breaks. What is refused says so at the field, in Dutch, and every word that was typed still stands there.
"""

import re
from datetime import datetime

import pytest
from django.db import transaction
from django.test import Client as Browser
from django.urls import resolve
from lxml import html

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.demo.people.idris_warsame import idris
from fasenwijzer.demo.people.noor_haverkamp import noor
from fasenwijzer.tests.hostile import BROKEN, over_the_line, papers_on, typed_on
from fasenwijzer.tests.journeys.reachable import Reachable, name_of
from fasenwijzer.ui.forms.readable import readable

WHO = {"teamleider": True, "begeleider": True, "intake": True, "beheerder": False, "methode": False}
"""Who fills in forms, and whether in the files of clients too."""
ENGLISH = re.compile(r"\b(the|this|please|enter|choose|characters|valid|required)\b", re.IGNORECASE)
GOES_ON = ("/memos/add/behaviour/", "/self-check/")
"""Behaviour that nobody knew yet goes on as an incident: the next form answers, with what was typed. Five questions are
answered on their own page, and nothing is kept."""
BY_NAME = {
    *("today:room", "today:hand-over"),  # one of two numbers, never both; looked over on a page before it is done
    *("cases:emergency", "cases:bsn", "configurator:draft-lens", "configurator:draft-lists"),
    *("people:people", "guide:self-check", "guide:begin-induction", "questionnaires:import", "asking:code"),
    *("asking:take-in", "asking:take-over"),
}
"""Opens a file only for who knows whose it is, and nobody is called what we type; no number we type is a BSN; a
draft takes lines of a shape of their own; a login is found by its whole name; the self-check answers on its own page;
no text we type is FHIR; a code stands on a paper and cannot be guessed; a buddy is another colleague than who is new;
room is one of two numbers, not both; who hands over says who takes whom. Their own tests get past them."""
AT_LEAST = 70
"""Forms that links lead to; fewer means that a way got lost."""


class Forms(Reachable):
    """Of every form, told apart by where it goes and what it asks, one as it stands on a page."""

    def __init__(self):
        super().__init__()
        self.papers, self.browser = {}, None

    def look_at(self, here, body):
        for paper in papers_on(here, body):
            name = name_of(paper.address)
            if name and resolve(paper.address.split("?")[0]).func.__module__.startswith("fasenwijzer"):
                self.papers.setdefault((name, paper.shape), (self.browser, paper))


@pytest.fixture
def town(db):
    raise_the_curtain()


def raise_the_curtain():
    """A whole story and one that just began; the same day in every run."""
    clock.travel_to(datetime(2026, 3, 10, 11, 40, tzinfo=clock.AMSTERDAM))
    build([noor, idris])
    clock.travel_to(datetime(2026, 3, 10, 11, 40, tzinfo=clock.AMSTERDAM))


def browser_of(who):
    browser = Browser(raise_request_exception=False)
    assert browser.login(email=f"{who}@fasenwijzer.example", password=PASSWORD)
    return browser


def sent(browser, address, body, times=1):
    """The answer to a post, or to the last of several; what they changed is undone, so that the next finds the same."""
    with transaction.atomic():
        for _time in range(times):
            answer = browser.post(address, body, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    return answer


def wrong_with(answer, pairs):
    """What is not as promised about an answer to a form that was sent with these pairs."""
    goes_on = answer.status_code == 200 and answer.wsgi_request.path.endswith(GOES_ON)
    if answer.status_code >= 500 or (answer.status_code in {200, 400} and not goes_on):
        return f"answers {answer.status_code}"
    if goes_on:
        return lost(typed_on(answer.content.decode()), dict(pairs))
    if answer.status_code != 422:
        return ""
    body = answer.content.decode()
    told = [" ".join(one.text_content().split()) for one in html.fromstring(body).xpath("//*[@role='alert']//li")]
    if not told:
        return "refuses without a word"
    if any(ENGLISH.search(words) for words in told):
        return f"speaks English: {told}"
    return lost(typed_on(body), dict(pairs))


def lost(stands, typed):
    """Words that were typed and do not stand on the page any more."""
    for name, value in typed.items():
        if name in stands and flat(stands[name]) != flat(readable(value)):
            return f"lost {name}: {value[:40]!r} became {stands[name][:40]!r}"
    return ""


def flat(words):
    return words.replace("\r\n", "\n").strip()


@pytest.fixture
def forms(town):
    """Every form that one of these colleagues finds, with the browser of who found it first."""
    found = Forms()
    files = [f"/cases/{pk}/" for pk in Case.objects.values_list("pk", flat=True)]
    for who, starts in WHO.items():
        found.browser = browser_of(who)
        found.explore(found.browser, "/", *(files if starts else ()))
    return found


@pytest.mark.long(seconds=60)
@pytest.mark.once(on="postgresql")
def test_hostile_words_in_every_form(forms):
    wrong, carried_out = [], set()
    for turn, ((name, _shape), (browser, paper)) in enumerate(forms.papers.items()):
        for what, pairs in paper.attacks(turn):
            answer = sent(browser, paper.address, over_the_line(pairs))
            problem = wrong_with(answer, pairs)
            wrong += [f"{name} {paper.address}: {what}: {problem}"] if problem else []
            carried_out |= {name} if answer.status_code == 302 else set()
        stale = sent(browser, paper.address, over_the_line(paper.filled()), times=2)
        if stale.status_code >= 500:
            wrong.append(f"{name} {paper.address}: from a second tab that was open already")
        broken = b"&".join(field.name.encode() + b"=" + BROKEN for field in paper.fields)
        if sent(browser, paper.address, broken).status_code >= 500:
            wrong.append(f"{name} {paper.address}: broken bytes")
    assert not wrong, "\n".join(wrong)
    assert len(forms.papers) >= AT_LEAST
    assert {name for name, _shape in forms.papers} - carried_out <= BY_NAME, "the attacks do not get past the form"
