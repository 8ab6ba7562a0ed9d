"""Nothing typed is lost, in a real browser: logged out, offline, pressed twice, and with scripts in every text."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.sessions.models import Session
from django.urls import reverse

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import Draft, Organisation
from fasenwijzer.tests.browser import log_in

TEXT = "Noor wil graag weer zwemmen, samen met haar zus."
STATE = "[data-draft-state]"


@pytest.fixture(autouse=True)
def demo(oeverlicht):
    Organisation.objects.update(is_demo=True)


@pytest.fixture
def site(live_server):
    return live_server.url


@pytest.fixture
def address(site, noor):
    return site + reverse("network:add", args=[noor.pk])


def come_in(page, site, user):
    if "/login/" not in page.url:
        page.goto(f"{site}/login/")
    log_in(page, user)


def fill_in(page, name="Sem"):
    page.fill("[name=name]", name)
    page.fill("[name=relation]", "zoon")
    page.locator("[name=kind]").first.check()
    page.locator("[name=nearness]").first.check()
    page.fill("[name=note]", TEXT)


def press_save(page):
    page.locator("main form .button-primary").first.click()


@pytest.fixture
def writing(page, site, address, jolanda):
    """Jolanda has typed who Sem is, and has not pressed the button yet."""
    come_in(page, site, jolanda)
    page.goto(address)
    fill_in(page)
    return page


def test_logged_out_before_the_first_word(writing, site, jolanda):
    Session.objects.all().delete()
    press_save(writing)
    writing.wait_for_url("**/login/**")
    assert writing.get_by_text("Wat je typte is bewaard").is_visible()
    come_in(writing, site, jolanda)
    assert writing.input_value("[name=note]") == TEXT
    press_save(writing)
    writing.wait_for_url(re.compile(r"/network/$"))
    assert NetworkMember.objects.get().note == TEXT
    assert not Draft.objects.exists()
    assert writing.evaluate("localStorage.length") == 0


def test_logged_out_while_typing_it_goes_on_by_itself_after_logging_in(writing, context, site, jolanda):
    Session.objects.all().delete()
    writing.locator(f"{STATE} >> text=Je bent uitgelogd").wait_for()
    assert writing.evaluate("localStorage.length") == 1
    with context.expect_page() as opened:
        writing.locator(f"{STATE} a").click()
    come_in(opened.value, site, jolanda)
    opened.value.close()
    writing.bring_to_front()
    writing.locator(f"{STATE} >> text=Opgeslagen om").wait_for(timeout=15000)
    assert writing.evaluate("localStorage.length") == 0
    press_save(writing)
    writing.wait_for_url(re.compile(r"/network/$"))
    assert NetworkMember.objects.count() == 1


def test_logged_in_again_in_another_tab_the_old_page_can_still_be_sent(writing, context, site, jolanda):
    Session.objects.all().delete()
    other = context.new_page()
    come_in(other, site, jolanda)
    press_save(writing)
    writing.wait_for_url(re.compile(r"/network/$"))
    assert NetworkMember.objects.get().note == TEXT


def test_a_colleague_who_logs_in_meanwhile_sees_nothing(writing, context, site, jolanda, tamara):
    Session.objects.all().delete()
    other = context.new_page()
    come_in(other, site, tamara)
    press_save(writing)
    writing.locator(f"{STATE} >> text=iemand anders").wait_for()
    other.goto(writing.url)
    assert other.input_value("[name=note]") == ""
    assert not NetworkMember.objects.exists()


def test_with_the_second_step_and_without_scripts(browser, complaints, site, address, jolanda):
    Organisation.objects.update(is_demo=False)
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(jolanda, secret)
    RecoveryCodes.activate(jolanda)
    plain = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = plain.new_page()

    def second_step():
        code = RecoveryCodes(jolanda.authenticator_set.get(type="recovery_codes")).get_unused_codes()[0]
        page.fill("[name=code]", code)
        page.press("[name=code]", "Enter")
        page.wait_for_url(lambda url: "/2fa/" not in url)

    come_in(page, site, jolanda)
    second_step()
    page.goto(address)
    fill_in(page)
    Session.objects.all().delete()
    press_save(page)
    come_in(page, site, jolanda)
    second_step()
    assert page.input_value("[name=note]") == TEXT
    assert page.locator("[name=kind]").first.is_checked()
    press_save(page)
    page.wait_for_url(re.compile(r"/network/$"))
    assert NetworkMember.objects.get().note == TEXT
    plain.close()


def test_offline_while_typing_and_while_sending(writing, context):
    context.set_offline(True)
    writing.fill("[name=note]", TEXT + " Ook in de winter.")
    writing.locator(f"{STATE} >> text=Geen internet").wait_for()
    press_save(writing)
    writing.locator(f"{STATE} >> text=We versturen het zodra het kan").wait_for()
    assert writing.input_value("[name=note]").endswith("winter.")
    context.set_offline(False)
    writing.wait_for_url(re.compile(r"/network/$"), timeout=15000)
    assert NetworkMember.objects.get().note.endswith("winter.")
    assert writing.evaluate("localStorage.length") == 0


def test_who_types_on_while_offline_is_not_interrupted(writing, context):
    context.set_offline(True)
    press_save(writing)
    writing.locator(f"{STATE} >> text=We versturen het zodra het kan").wait_for()
    writing.fill("[name=note]", "Nog niet klaar")
    context.set_offline(False)
    writing.locator(f"{STATE} >> text=Opgeslagen om").wait_for(timeout=15000)
    assert not NetworkMember.objects.exists()
    assert "Nog+niet+klaar" in Draft.objects.get().fields


def test_two_presses_reload_and_a_lost_answer_are_one(writing, address):
    lost = []

    def lose_the_first(route):
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch(max_redirects=0))
            return route.abort("connectionreset")
        return route.continue_()

    writing.route("**/network/add/", lose_the_first)
    writing.locator("main form .button-primary").first.dblclick()
    writing.wait_for_timeout(1500)
    assert [answer.status for answer in lost] == [302]
    writing.reload()
    writing.wait_for_timeout(500)
    assert NetworkMember.objects.count() == 1


def test_back_and_again_is_what_somebody_meant(writing, address):
    press_save(writing)
    writing.wait_for_url(re.compile(r"/network/$"))
    writing.reload()
    writing.go_back()
    assert NetworkMember.objects.count() == 1
    fill_in(writing, "Guusje")
    press_save(writing)
    writing.wait_for_url(re.compile(r"/network/$"))
    assert sorted(NetworkMember.objects.values_list("name", flat=True)) == ["Guusje", "Sem"]


def test_two_forms_on_one_page_keep_both_texts(page, site, jolanda, noor):
    come_in(page, site, jolanda)
    page.goto(site + reverse("analysis:area", args=[noor.pk, "housing"]))
    for summary in page.locator("details > summary.button-quiet").all():
        summary.click()
    page.fill("[name=strength-text]", "Ze is handig met hout")
    page.wait_for_timeout(2500)
    page.fill("[name=wish-text]", "Een tuin op het zuiden")
    page.locator(f"{STATE}, [role=status].saved").filter(has_text="Opgeslagen").first.wait_for()
    page.wait_for_timeout(2500)
    page.goto(f"{site}/")
    page.goto(site + reverse("analysis:area", args=[noor.pk, "housing"]))
    page.get_by_role("button", name="Ga verder met wat je schreef").click()
    page.wait_for_url("**draft=1*")
    assert page.input_value("[name=strength-text]") == "Ze is handig met hout"
    assert page.input_value("[name=wish-text]") == "Een tuin op het zuiden"
    assert not Strength.objects.exists()
    assert not Wish.objects.exists()
