"""Noor's phone loses its connection: what she wrote waits on that page, goes once, and stays on no shared device."""

from datetime import date

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import Error

from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.browser import log_in

TEXT = "Sem heeft gelachen om het bed."
STATE = "form .saved"
KEPT_HERE = "localStorage.length + sessionStorage.length"


@pytest.fixture
def steps(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    return [
        Action.add(goal=goal, text=text, due_on=date(2026, 3, 13), by=jolanda) for text in ("belt Ria", "koopt een bed")
    ]


@pytest.fixture
def phone(page, live_server, noor, noor_herself, browse):
    """On which Noor is logged in; `phone(path)` opens a page of hers."""
    cookie = browse(noor_herself).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    page.set_viewport_size({"width": 320, "height": 700})

    def show(path=""):
        page.goto(f"{live_server.url}/mine/{noor.pk}/{path}")
        return page

    return show


def send(page):
    page.get_by_role("button", name="Bewaar", exact=True).click()


def told_without_connection(phone, context):
    """The page on which her story waits."""
    page = phone("reports/tell/")
    context.set_offline(True)
    page.fill("[name=text]", TEXT)
    send(page)
    page.locator(f"{STATE} >> text=We versturen het zodra het kan").wait_for()
    return page


def test_what_she_tells_waits_and_goes_once(phone, context):
    page = told_without_connection(phone, context)
    assert page.input_value("[name=text]") == TEXT
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 1]
    context.set_offline(False)
    page.wait_for_url(lambda url: "/tell/" not in url)
    assert [entry.text for entry in Entry.objects.all()] == [TEXT]
    assert page.evaluate(KEPT_HERE) == 0


def test_ticks_wait_and_go_too(phone, context, steps):
    page = phone()
    context.set_offline(True)
    for step in page.locator(".todo button").all():
        step.click()
    assert page.get_by_text("Geen internet. We versturen het zodra het kan.").count() == len(steps)
    with page.expect_navigation():
        context.set_offline(False)
    page.locator(".todo [aria-pressed=true]").nth(1).wait_for()
    assert [step.done.count() for step in steps] == [1, 1]


def test_logged_out_meanwhile_she_is_asked_to_log_in_and_loses_nothing(phone, context, noor_herself):
    page = told_without_connection(phone, context)
    Session.objects.all().delete()
    context.set_offline(False)
    page.locator(f"{STATE} >> text=Je bent uitgelogd").wait_for()
    assert page.input_value("[name=text]") == TEXT
    with context.expect_page() as opened:
        page.locator(f"{STATE} a").click()
    log_in(opened.value, noor_herself)
    page.bring_to_front()
    page.wait_for_url(lambda url: "/tell/" not in url, timeout=15000)
    assert Entry.objects.count() == 1


def test_who_loads_the_page_again_without_a_connection_is_offered_what_was_written(phone, context):
    page = told_without_connection(phone, context)
    with pytest.raises(Error):
        page.reload()
    context.set_offline(False)
    phone("reports/tell/")
    assert page.input_value("[name=text]") == ""
    page.locator(".draft-offer button").first.click()
    assert page.input_value("[name=text]") == TEXT
    send(page)
    page.wait_for_url(lambda url: "/tell/" not in url)
    assert Entry.objects.count() == 1
    assert page.evaluate(KEPT_HERE) == 0


def test_logged_out_and_loaded_again_it_waits_behind_the_login(phone, context, live_server, noor_herself):
    page = told_without_connection(phone, context)
    Session.objects.all().delete()
    with pytest.raises(Error):
        page.reload()
    context.set_offline(False)
    phone("reports/tell/")
    assert TEXT not in page.content()
    log_in(page, noor_herself)
    assert page.url.endswith("/tell/")
    page.locator(".draft-offer button").first.click()
    send(page)
    page.wait_for_url(lambda url: "/tell/" not in url)
    assert [entry.text for entry in Entry.objects.all()] == [TEXT]


def test_leaving_quickly_takes_it_off_the_device(phone, context, live_server):
    page = told_without_connection(phone, context)
    page.locator("[data-leave]").click()
    page.wait_for_url("about:blank")
    context.set_offline(False)
    page.goto(f"{live_server.url}/login/")
    assert page.evaluate(KEPT_HERE) == 0
    assert not Entry.objects.exists()
