"""The back button of a real browser: the same words are saved once, and after leaving nothing of anybody is shown."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error

from fasenwijzer.analysis.models import Strength
from fasenwijzer.journal.models import Entry, Message
from fasenwijzer.people.models import Invitation, Organisation
from fasenwijzer.plan.models import Action, ActionDone, Goal, Plan

STORY = "Sem heeft gelachen om het bed."
NEW = "een-lange-zin-die-past"


@pytest.fixture(scope="module")
def keeping_browser(browser_type, browser_type_launch_args):
    """A browser that keeps whole pages for going back, as the phones of people do; the one of other tests does not."""
    browser = browser_type.launch(**browser_type_launch_args, ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


@pytest.fixture
def context(keeping_browser, browser_context_args):
    with keeping_browser.new_context(**browser_context_args) as context:
        yield context


@pytest.fixture
def page(context, complaints):
    yield context.new_page()
    assert complaints == []


@pytest.fixture
def hers(visit, noor, noor_herself, jolanda):
    """`hers("messages/")`: a page of hers. She has a step to tick."""
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Een thuis", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="koopt een bed", due_on=date(2026, 3, 13), by=jolanda)
    return lambda path="": visit(noor_herself, f"/mine/{noor.pk}/{path}")


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def again(page, fill, button):
    """Fill in and send, go back, and do the very same once more."""
    for once_more in (False, True):
        if once_more:
            page.go_back()
        fill()
        press(page, button)


def test_the_same_message_after_going_back_is_one(hers):
    page = hers("messages/")
    again(page, lambda: page.fill("[name=text]", "Ik ben morgen vrij."), "Verstuur")
    assert Message.objects.count() == 1


def test_the_same_story_after_going_back_is_one_and_other_words_are_two(hers):
    page = hers("reports/tell/")
    again(page, lambda: page.fill("[name=text]", STORY), "Bewaar")
    assert page.get_by_text("Dit stond er al. Het is niet nog eens bewaard.").is_visible()
    assert Entry.objects.count() == 1
    page.go_back()
    page.fill("[name=text]", "En daarna geslapen.")
    press(page, "Bewaar")
    assert Entry.objects.count() == 2


def test_the_same_strength_after_going_back_is_one(hers):
    page = hers("about/strengths/add/")

    def fill():
        page.fill("[name=text]", "koken voor Sem")
        page.get_by_role("radio", name=re.compile("Vaardigheden")).check()

    again(page, fill, "Bewaar")
    assert Strength.objects.count() == 1


def test_a_tick_is_still_there_after_going_back(hers):
    page = hers()
    press(page, re.compile("Koopt een bed"))
    page.get_by_role("link", name="Berichten").click()
    page.wait_for_url("**/messages/")
    page.go_back()
    assert page.locator(".todo [aria-pressed=true]").count() == ActionDone.objects.count() == 1


@pytest.mark.parametrize("way_out", ["Log uit", "Snel weg"])
def test_after_logging_out_or_leaving_going_back_shows_nothing(hers, way_out):
    page = hers()
    page.get_by_role("link", name="Berichten").click()
    page.wait_for_url("**/messages/")
    with page.expect_navigation():
        page.get_by_role("button", name=way_out).last.click()
    page.wait_for_url(lambda url: "/mine/" not in url)
    for _step in range(2):
        page.go_back()
        page.wait_for_load_state()
        assert "Noor" not in page.locator("body").inner_text()
        assert "/mine/" not in urlsplit(page.url).path


def test_leaving_without_a_connection_shows_nothing_either(hers, context):
    page = hers()
    page.get_by_role("link", name="Berichten").click()
    page.wait_for_url("**/messages/")
    context.set_offline(True)
    page.get_by_role("button", name="Snel weg").click()
    page.wait_for_url("about:blank")
    with pytest.raises(Error, match="DISCONNECTED"):
        page.go_back()


def test_back_after_logging_in_and_after_an_invitation_asks_for_no_password_again(
    page, live_server, noor, noor_herself, jolanda
):
    Organisation.objects.update(is_demo=True)
    link = Invitation.make(user=noor_herself, by=jolanda)
    page.goto(f"{live_server.url}/invitation/{link}/")
    page.fill("[name=password]", NEW)
    page.fill("[name=again]", NEW)
    press(page, "Bewaar wachtwoord")
    page.wait_for_url("**/mine/**")
    page.go_back()
    assert page.locator("[name=password]").count() == 0 or page.locator("[name=password]").input_value() == ""
    assert "Noor" in page.goto(f"{live_server.url}/").text()
