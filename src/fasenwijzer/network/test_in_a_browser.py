"""In a real browser: somebody is put on the map, and the pages can be used by everybody."""

from fasenwijzer.network.models import NetworkMember


def test_somebody_on_the_map(desk, usable, noor, jolanda):
    NetworkMember.add(case=noor, name="Lotte Ebbinge", kind="professional", nearness=3, gets=["advice"], by=jolanda)
    page = desk("network:network")
    usable(page)
    page.click(".button-primary")
    page.fill("#id_name", "Gül Aydın")
    page.locator("[name=gets]").first.check()
    usable(page)
    page.click(".action-bar .button-primary")
    page.get_by_text("Gül Aydın staat op de kaart.").wait_for()
    usable(page)
