"""After a task the page says what happened; on the next task that may not lie over its buttons."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_what_was_said_leaves_the_buttons_free(today, live_server, jolanda, noor, width):
    page = today(jolanda)
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(live_server.url + reverse("analysis:add-note", args=[noor.pk, "housing", "situation"]))
    page.get_by_label("Schrijf het op zoals het gezegd is").fill("Een kamer aan de straat.")
    page.get_by_role("button", name="Bewaar, en verder met").click()
    said = page.get_by_role("status").filter(has_text="Het staat erbij.").bounding_box()
    for name in ("Bewaar deze woorden", "Bewaar, en verder met"):
        button = page.get_by_role("button", name=name).bounding_box()
        assert said["y"] + said["height"] <= button["y"], name
