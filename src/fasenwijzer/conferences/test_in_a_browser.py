"""In a real browser: a conference that everybody can use, on a phone in the dark and on a large screen."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength
from fasenwijzer.conferences.models import Conference, Item, ItemAgreement
from fasenwijzer.tests.cast import PASSWORD, TODAY


@pytest.fixture
def item(noor, jolanda, tamara, oost):
    meeting = Conference.plan(team=oost, on=TODAY, place="De Kade", by=tamara)
    found = Item.bring_in(conference=meeting, case=noor, question="Wie kijkt mee met de post?", by=jolanda)
    Strength.name(case=noor, source="skills", text="kan goed zingen", named_by="Noor", by=jolanda)
    found.note("Vraag haar zus.", by=jolanda)
    ItemAgreement.agree(item=found, what="belt de zus", who_name="Jolanda", due_on=TODAY, by=jolanda)
    return found


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
def test_every_page_is_usable_for_everybody(page, live_server, axe, item, jolanda, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/login/")
    page.fill("[name=login]", jolanda.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)
    case, meeting = item.case_id, item.conference_id
    pages = [("conferences",), ("plan",), ("conference", meeting), ("print", meeting), ("of-case", case)]
    pages += [("bring-in", case), ("item", case, item.pk), ("ask", case, item.pk), ("note", case, item.pk)]
    for name, *args in pages:
        page.goto(live_server.url + reverse(f"conferences:{name}", args=args))
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
