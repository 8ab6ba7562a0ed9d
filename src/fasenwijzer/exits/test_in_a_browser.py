"""In a real browser: aftercare with keys alone, and pages that the demo does not lead to."""

from datetime import date

import pytest

from fasenwijzer.exits.models import Aftercare, Transfer
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


def test_a_transfer_and_aftercare_that_is_not_wanted_are_usable_for_everybody(desk, usable, noor, jolanda):
    told = {"consent_on": DAY, "consent_by": "Noor", "consent_for": "plan 2", "first_talk_on": DAY}
    transfer = Transfer.arrange(case=noor, to="Danuta", by=jolanda, **told)
    for name, *args in (("decline-aftercare",), ("change-transfer", transfer.pk), ("print-transfer", transfer.pk)):
        usable(desk(f"exits:{name}", *args))
