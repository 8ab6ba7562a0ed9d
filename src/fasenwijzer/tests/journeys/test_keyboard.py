"""The main tasks of a day with the keyboard alone: Tab, Enter, Space and arrows; and the focus is always seen."""

import re

import pytest

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import ActionDone
from fasenwijzer.tests.cast import TODAY, walk

NAME = "Noor Haverkamp"
FAR = 120
SCROLLS = 3000
"""Milliseconds that the browser may take to bring what has the focus in sight."""
SEEN = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const marked = [at, at.closest("label"), at.parentElement].filter(Boolean).map((e) => getComputedStyle(e));
  return marked.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || style.boxShadow !== "none";
}"""
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}"""


class Keyboard:
    """Hands that never touch the mouse."""

    def __init__(self, page):
        self.page = page

    def tab_to(self, role, name):
        """Press Tab until the focus is there; on the way every stop is visible and in sight."""
        wanted = self.page.get_by_role(role, name=name, exact=isinstance(name, str)).first
        for _ in range(FAR):
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(SEEN), self._where()
            if wanted.evaluate("it => it === document.activeElement"):
                self.page.wait_for_function(IN_SIGHT, timeout=SCROLLS)
                return
        raise AssertionError(f"{FAR} times Tab and not at {role} {name}; now at {self._where()}")

    def enter(self):
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            self.page.keyboard.press("Enter")

    def space(self):
        self.page.keyboard.press("Space")

    def write(self, text):
        self.page.keyboard.type(text)

    def _where(self):
        return self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.fixture
def keys(today, jolanda, noors_goals):
    return Keyboard(today(jolanda))


def test_a_client_is_opened(keys):
    keys.tab_to("link", NAME)
    keys.enter()
    assert keys.page.get_by_role("heading", name=NAME, level=1).is_visible()


def test_a_report_on_a_goal_is_written(keys, noor):
    keys.tab_to("link", "Rapporteer")
    keys.enter()
    keys.tab_to("link", re.compile(NAME))
    keys.enter()
    keys.tab_to("checkbox", re.compile("Ik open elke week mijn post"))
    keys.space()
    keys.tab_to("textbox", re.compile("^Uitvoering"))
    keys.write("Drie brieven zelf geopend.")
    keys.tab_to("button", "Bewaar verslag")
    keys.enter()
    assert Entry.objects.get(case=noor).on_goals.get().doing == "Drie brieven zelf geopend."


def test_an_action_is_marked_as_done(keys):
    keys.tab_to("link", NAME)
    keys.enter()
    keys.tab_to("link", "Plan")
    keys.enter()
    keys.tab_to("link", "Ik open elke week mijn post.")
    keys.enter()
    keys.tab_to("button", re.compile("^Vandaag gedaan"))
    keys.enter()
    assert ActionDone.objects.get().on == TODAY


def test_a_phase_is_moved(today, jolanda, noor):
    walk(noor, jolanda, [("evaluation", 2, TODAY)])
    keys = Keyboard(today(jolanda))
    keys.tab_to("link", NAME)
    keys.enter()
    keys.tab_to("link", re.compile("^Naar de volgende stap"))
    keys.enter()
    keys.tab_to("radio", re.compile("Afronden|Doorgaan"))
    keys.page.keyboard.press("ArrowDown")
    keys.page.keyboard.press("ArrowDown")
    keys.tab_to("textbox", re.compile("^Waarom"))
    keys.write("Noor wil verder met sparen.")
    keys.tab_to("button", re.compile("^Naar "))
    keys.enter()
    assert Case.objects.whole().get(pk=noor.pk).phase != "evaluation"
