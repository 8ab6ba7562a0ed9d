"""After a task the page says what happened; on the next task that may not lie over its buttons."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import PersonDescription


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_what_was_said_leaves_the_buttons_free(today, live_server, jolanda, noor, width):
    page = today(jolanda)
    page.set_viewport_size({"width": width, "height": 720})
    PersonDescription.begin(case=noor, by=jolanda)
    page.goto(live_server.url + reverse("analysis:add-passage", args=[noor.pk]))
    page.get_by_label("Een paar korte zinnen").fill("Een kamer aan de straat.")
    page.get_by_role("button", name="Bewaar, en schrijf nog een stuk").click()
    said = page.get_by_role("status").filter(has_text="Het stuk staat in de tekst.").bounding_box()
    for name in ("Bewaar dit stuk", "Bewaar, en schrijf nog een stuk"):
        button = page.get_by_role("button", name=name).bounding_box()
        assert said["y"] + said["height"] <= button["y"], name
