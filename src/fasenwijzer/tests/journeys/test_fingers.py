"""The hand of the journeys refuses what a keyboard cannot work, and works the rest as a browser lets a keyboard do."""

from urllib.parse import quote

import pytest

from fasenwijzer.tests.journeys.fingers import Unreachable, mark, pick, strike, without_mouse, write

STYLE = "<style>:focus-visible { outline: 3px solid } .quiet { outline: 0 }</style>"
FORM = """<form><input name="said" value="old"><input type="checkbox" name="yes">
<label><input type="radio" name="how" value="a">a</label> <label><input type="radio" name="how" value="b">b</label>
<label><input type="radio" name="how" value="c" disabled>c</label>
<label><input type="radio" name="how" value="d">d</label>
<select name="who"><option>Noor</option><option disabled>Bram</option><option>Yusuf</option></select>
<details><summary>More</summary></details></form>"""
HELD = "Object.fromEntries(new FormData(document.forms[0]))"


@pytest.mark.parametrize(
    "button",
    [
        "<button tabindex=-1>x</button>",
        "<button disabled>x</button>",
        "<div inert><button>x</button></div>",
        "<button style='visibility: hidden'>x</button>",
        "<button class=quiet>x</button>",
        "<button style='position: fixed; top: -9em'>x</button>",
    ],
)
def test_what_a_keyboard_cannot_work_is_refused(page, button):
    page.set_content(STYLE + button)
    with pytest.raises(Unreachable):
        strike(page.locator("button"))


def test_a_form_is_filled_in_without_a_mouse(page, complaints):
    without_mouse(page.context, complaints)
    page.goto(f"data:text/html,{quote(STYLE + FORM)}")
    write(page.locator("[name=said]"), "new")
    mark(page.locator("[name=yes]"))
    pick(page.locator("[value=d]"))
    pick(page.locator("option", has_text="Yusuf"))
    strike(page.locator("summary"))
    assert page.evaluate(HELD) == {"said": "new", "yes": "on", "how": "d", "who": "Yusuf"}
    assert page.locator("details[open]").count() == 1
    assert complaints == []
    page.locator("summary").click()
    assert complaints
    complaints.clear()
