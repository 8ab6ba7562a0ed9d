"""In a real browser: somebody is put on the map, and the pages can be used by everybody."""

import pytest
from django.urls import reverse

from fasenwijzer.network.models import NetworkMember
from fasenwijzer.tests.cast import PASSWORD


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
def test_somebody_on_the_map(page, axe, live_server, noor, jolanda, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/login/")
    page.fill("[name=login]", jolanda.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)
    NetworkMember.add(case=noor, name="Lotte Ebbinge", kind="professional", nearness=3, gets=["advice"], by=jolanda)
    page.goto(live_server.url + reverse("network:network", args=[noor.pk]))
    axe(page)
    page.click(".button-primary")
    page.fill("#id_name", "Gül Aydın")
    page.locator("[name=gets]").first.check()
    axe(page)
    page.click(".action-bar .button-primary")
    page.get_by_text("Gül Aydın staat op de kaart.").wait_for()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
