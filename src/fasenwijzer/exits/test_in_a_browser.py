"""In a real browser: aftercare with keys alone, and pages that everybody can use."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import ChecklistItem
from fasenwijzer.exits.models import Aftercare, NetworkAfterwards, Transfer
from fasenwijzer.tests.cast import PASSWORD, walk

DAY = date(2026, 3, 10)


@pytest.fixture
def desk(page, live_server, noor, jolanda):
    """`desk("exit")` opens a page of Noor's farewell, with Jolanda logged in."""
    walk(noor, jolanda, [("evaluation", 2, DAY), ("exit", 2, DAY)])

    def go(name, *args):
        page.goto(live_server.url + reverse(f"exits:{name}", args=[noor.pk, *args]))
        return page

    page.goto(f"{live_server.url}/login/")
    page.fill("[name=login]", jolanda.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)
    return go


def test_aftercare_and_only_keys(desk, noor):
    page = desk("add-aftercare")
    page.focus("#id_what")
    page.keyboard.type("bellen")
    page.keyboard.press("Tab")
    page.keyboard.type("15 juni")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exit/")
    page.locator("[data-toast] button").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Weggehaald").wait_for()
    assert not Aftercare.objects.of(noor).exists()


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
def test_every_page_is_usable_for_everybody(desk, page, axe, noor, jolanda, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    axe(desk("exit"))
    calls = [Aftercare.agree(case=noor, on=DAY, what="bellen", by_name="Jolanda", by=jolanda) for _number in "12"]
    calls[0].finish(on=DAY, note="goed", by=jolanda)
    told = {"consent_on": DAY, "consent_by": "Noor", "consent_for": "plan 2", "first_talk_on": DAY}
    transfer = Transfer.arrange(case=noor, to="Danuta", by=jolanda, **told)
    NetworkAfterwards.write(case=noor, text="Ria belt.", by=jolanda)
    ChecklistItem.add(case=noor, phase="exit", text="sleutels", by=jolanda)
    pages = [("exit",), ("add-aftercare",), ("decline-aftercare",), ("network",), ("add-transfer",)]
    pages += [("change-transfer", transfer.pk), ("aftercare-done", calls[1].pk), ("change-aftercare", calls[1].pk)]
    pages += [("print-transfer", transfer.pk), ("farewell-page",), ("write-farewell",), ("print-farewell",)]
    for name, *args in pages:
        axe(desk(name, *args))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
