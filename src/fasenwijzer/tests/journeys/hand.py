"""The hand of a colleague: finds things by the words on the screen, types, chooses and presses, without a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from playwright.sync_api import Locator, Page, Response

from fasenwijzer import clock
from fasenwijzer.tests.journeys.fingers import mark, pick, strike, write

OPTIONAL = r"(\s+\(niet verplicht\))?"
LATE = time(17)


def words(text: str) -> re.Pattern[str]:
    """Exactly these words, as a label may have them."""
    return re.compile(rf"^\s*{re.escape(text)}{OPTIONAL}\s*$", re.IGNORECASE)


def beginning(text: str) -> re.Pattern[str]:
    """These words first; an explanation may follow."""
    return re.compile(rf"^\s*{re.escape(text)}(?!\w)", re.IGNORECASE)


def spoken(shown: str, about: str) -> re.Pattern[str]:
    """Words that are shown, and after them what is said only to who listens: "Nu niet: Zelf koken"."""
    return re.compile(rf"^{re.escape(shown)}[\s:]*{re.escape(about)}")


def dutch(day: date) -> str:
    """A date as people type it: 3-3-2025."""
    return f"{day.day}-{day.month}-{day.year}"


def at(day: date, hour: str | None = None) -> None:
    """It is this day; five, when things are written down, or the hour that is told."""
    clock.travel_to(datetime.combine(day, time.fromisoformat(hour) if hour else LATE))


class Refused(AssertionError):
    """The form came back: what it said."""


class Hand:
    """One browser at one address. Everything is found by its label, its role or its words."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        page.set_default_timeout(15_000)
        page.set_default_navigation_timeout(30_000)

    # Going somewhere

    def look(self, path: str) -> Response:
        """Open an address and tell what came back."""
        response = self.page.goto(self.address + path, wait_until="domcontentloaded")
        assert response is not None
        return response

    def go(self, path: str) -> None:
        response = self.look(path)
        assert response.ok, f"{response.status} at {path}"

    def follow(self, name: str | re.Pattern[str], *, within: Locator | None = None) -> None:
        """Follow the link with these words."""
        link = (within or self.page).get_by_role("link", name=name, exact=isinstance(name, str)).first
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            strike(link)

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.address).split("?")[0]

    # Reading

    @property
    def text(self) -> str:
        """What the page says, without its menu, on one line."""
        return " ".join(self.page.get_by_role("main").inner_text().split())

    # Typing and choosing

    def part(self, heading: str) -> Locator:
        """The part of the page under this heading."""
        return self.page.get_by_role("region", name=words(heading))

    def field(self, label: str, within: Locator | None = None) -> Locator:
        return (within or self.page).get_by_label(words(label)).filter(visible=True).first

    def fill(self, told: dict[str, Any], within: Locator | None = None) -> None:
        """Type what is told in the fields with these labels; nothing stays nothing, a date is typed as one."""
        for label, value in told.items():
            if value is not None:
                write(self.field(label, within), dutch(value) if isinstance(value, date) else str(value))

    def choose(self, question: str, option: str, within: Locator | None = None) -> None:
        """Choose a round button under a question."""
        group = (within or self.page).get_by_role("group", name=words(question))
        pick(group.get_by_role("radio", name=beginning(option)).first)

    def select(self, label: str, option: str | re.Pattern[str], *, group: str | None = None) -> None:
        """Choose from a list that opens, maybe from a group of its lines."""
        lines = self.field(label).locator(f"optgroup[label='{group}'] option" if group else "option")
        pick(lines.filter(has_text=beginning(option) if isinstance(option, str) else option).first)

    def tick(self, question: str, options: Iterable[str]) -> None:
        """Tick exactly these boxes under a question."""
        group, wanted = self.page.get_by_role("group", name=words(question)), list(options)
        for box in group.get_by_role("checkbox", checked=True).all()[::-1]:
            mark(box, on=False)
        for option in wanted:
            mark(group.get_by_role("checkbox", name=beginning(option)))

    def unfold(self, summary: str = "", within: Locator | None = None) -> None:
        """Open what is folded under these words (or everything), if it is not open yet."""
        folded = (within or self.page).locator("details:not([open]) > summary").filter(visible=True)
        asked = folded.filter(has_text=beginning(summary)) if summary else folded
        for _ in range(asked.count()):
            strike(asked.first)

    def press(self, name: str | re.Pattern[str], *, within: Locator | None = None) -> None:
        """Press a button that sends a form; fails with the words of the form when it comes back."""
        button = (within or self.page).get_by_role("button", name=name, exact=isinstance(name, str)).first
        with self.page.expect_navigation(wait_until="domcontentloaded") as sent:
            strike(button)
        response = sent.value
        if response.status >= 400:
            raise Refused(f"{response.status} at {self.path} after “{name}”: {self._problems()}")

    def _problems(self) -> str:
        told = self.page.get_by_role("alert")
        return " ".join((told.first if told.count() else self.page.get_by_role("main")).inner_text().split())[:600]
