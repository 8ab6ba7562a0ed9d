"""In a real browser: aftercare with keys alone, and pages that everybody can use."""

from datetime import date

import pytest

from fasenwijzer.cases.models import ChecklistItem
from fasenwijzer.exits.models import Aftercare, NetworkAfterwards, Transfer
from fasenwijzer.tests.cast import walk

DAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def farewell(noor, jolanda):
    """Noor is in her last phase."""
    walk(noor, jolanda, [("evaluation", 2, DAY), ("exit", 2, DAY)])


def test_aftercare_and_only_keys(desk, noor):
    page = desk("exits:add-aftercare")
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


def test_every_page_is_usable_for_everybody(desk, usable, noor, jolanda):
    usable(desk("exits:exit"))
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
        usable(desk(f"exits:{name}", *args))
