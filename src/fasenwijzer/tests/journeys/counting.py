"""What a task costs: every press of a mouse button or a key counts, typing text does not."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page


class Counting:
    """A page of which each interaction is counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def link(self, name: str | re.Pattern[str]) -> None:
        self._click(self.page.get_by_role("link", name=name, exact=isinstance(name, str)).first, goes=True)

    def send(self, name: str | re.Pattern[str]) -> None:
        self._click(self.page.get_by_role("button", name=name).first, goes=True)

    def tick(self, name: str | re.Pattern[str]) -> None:
        self._click(self.page.get_by_role("checkbox", name=name).first)

    def choose(self, name: str | re.Pattern[str]) -> None:
        self._click(self.page.get_by_role("radio", name=name).first)

    def write(self, name: str | re.Pattern[str], text: str) -> None:
        """Going to a field counts, typing in it does not."""
        field = self.page.get_by_role("textbox", name=name).first
        self._click(field)
        field.press_sequentially(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1

    def _click(self, what: Locator, *, goes: bool = False) -> None:
        self.count += 1
        if not goes:
            what.click()
            return
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            what.click()
