"""In a real browser: a worker hands over a letter and the device, the client chooses who sees what, and is away."""

import pytest

from fasenwijzer.tests.browser import log_in


def accessible(page, axe):
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
def test_from_the_letter_to_away(page, axe, live_server, noor, jolanda, gul, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{live_server.url}/login/")
    log_in(page, jolanda)
    page.goto(f"{live_server.url}/cases/{noor.pk}/along/")
    accessible(page, axe)
    page.get_by_role("link", name="Geef Noor een eigen plek").click()
    accessible(page, axe)
    page.get_by_role("button", name="Maak de brief").click()
    page.get_by_role("heading", name="Hoi Noor").wait_for()
    accessible(page, axe)
    page.get_by_role("link", name="Klaar").click()
    page.get_by_role("button", name="Laat Noor hier even kijken").click()
    page.get_by_text("Jolanda Brandsma laat je hier even kijken.").wait_for()
    for place in ("sharing", "looked", "safe"):
        page.goto(f"{live_server.url}/mine/{noor.pk}/{place}/")
        accessible(page, axe)
    page.get_by_role("button", name="Snel weg").click()
    page.wait_for_url("**/leave/")
    accessible(page, axe)
    page.go_back()
    page.wait_for_url("**/login/**")
