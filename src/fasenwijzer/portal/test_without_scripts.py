"""An old phone without scripts: Noor logs in, reads, writes, ticks and sends, and is away in one press."""

import re
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from fasenwijzer.journal.models import Entry, Message, Remark
from fasenwijzer.people.models import Organisation
from fasenwijzer.plan.models import Action, ActionDone, Goal, Plan
from fasenwijzer.tests.browser import log_in, watch
from fasenwijzer.tests.cast import PASSWORD

STORY = "Sem heeft gelachen om het bed."


@pytest.fixture
def phone(browser, live_server, oeverlicht):
    """Small, without scripts, and watched as every other browser."""
    Organisation.objects.update(is_demo=True)
    found = []
    with browser.new_context(
        java_script_enabled=False, locale="nl-NL", viewport={"width": 320, "height": 640}
    ) as context:
        watch(context, live_server.url, found)
        yield context.new_page()
    assert found == []


@pytest.fixture
def logged_in(phone, live_server, noor, noor_herself, jolanda):
    """On her own first page, with a step to tick and something to read."""
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Een thuis", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="koopt een bed", due_on=date(2026, 3, 13), by=jolanda)
    Entry.write(case=noor, on=date(2026, 3, 9), text="Samen de post geopend.", by=jolanda)
    phone.goto(f"{live_server.url}/login/")
    log_in(phone, noor_herself)
    assert phone.get_by_role("heading", name="Hoi Noor").is_visible()
    return phone


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def follow(page, name):
    with page.expect_navigation():
        page.get_by_role("link", name=name).first.click()


def test_she_ticks_reads_answers_and_sends(logged_in, noor):
    press(logged_in, re.compile("Koopt een bed"))
    assert logged_in.locator(".todo [aria-pressed=true]").count() == ActionDone.objects.count() == 1
    assert logged_in.get_by_text("Samen de post geopend.").is_visible()
    follow(logged_in, re.compile("^Zeg iets terug"))
    logged_in.fill("[name=text]", "Dat was fijn.")
    press(logged_in, "Bewaar")
    assert Remark.objects.get().text == "Dat was fijn."
    assert logged_in.get_by_text("Dat was fijn.").is_visible()
    follow(logged_in, "Berichten")
    logged_in.fill("[name=text]", "Ik ben morgen vrij.")
    press(logged_in, "Verstuur")
    assert Message.objects.get().text == "Ik ben morgen vrij."
    assert logged_in.get_by_text("Ik ben morgen vrij.").is_visible()


def test_what_she_writes_is_there_after_she_was_logged_out(logged_in, live_server, noor, noor_herself):
    logged_in.goto(live_server.url + reverse("portal:tell", args=[noor.pk]))
    logged_in.fill("[name=text]", STORY)
    Session.objects.all().delete()
    press(logged_in, "Bewaar")
    assert logged_in.get_by_text("Wat je typte is bewaard").is_visible()
    log_in(logged_in, noor_herself)
    assert logged_in.input_value("[name=text]") == STORY
    press(logged_in, "Bewaar")
    assert Entry.objects.filter(text=STORY).count() == 1
    assert logged_in.get_by_text(STORY).is_visible()


def test_what_was_saved_stays_clear_of_the_way_out_and_the_way_out_works(logged_in, live_server, noor):
    press(logged_in, re.compile("Koopt een bed"))
    toast, away = (logged_in.locator(what).first.bounding_box() for what in (".toast", ".leave .button"))
    assert toast["y"] >= away["y"] + away["height"] or toast["y"] + toast["height"] <= away["y"]
    assert logged_in.evaluate("document.documentElement.scrollWidth") <= 320
    press(logged_in, "Snel weg")
    assert logged_in.title() == "Kalender"
    logged_in.goto(f"{live_server.url}/mine/{noor.pk}/")
    assert "/login/" in logged_in.url


def test_what_needs_a_script_is_not_offered_or_says_so(logged_in, live_server):
    logged_in.goto(f"{live_server.url}/2fa/webauthn/add/")
    if "/reauthenticate/" in logged_in.url:
        logged_in.fill("[name=password]", PASSWORD)
        logged_in.press("[name=password]", "Enter")
        logged_in.wait_for_url("**/webauthn/add/")
    assert logged_in.get_by_text("Een passkey lukt niet in deze browser").is_visible()
    assert not logged_in.get_by_role("button", name="Stel deze passkey in").is_visible()
    press(logged_in, "Snel weg")
    logged_in.goto(f"{live_server.url}/login/")
    assert not logged_in.get_by_role("button", name="passkey").is_visible()
