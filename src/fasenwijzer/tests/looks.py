"""A page in every look: wide and narrow, in light and dark. axe finds nothing, and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
FIND = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(told => told.violations)"""
"""Brings what is wrong only: carrying all that is right out of the browser costs twice what looking does."""

WIDTHS = (1280, 390)
NARROWEST = 320
SCHEMES = {"light": RULES, "dark": COLOURS}
"""What is asked in which of them: what stands where depends on the width, only its colours on light and dark."""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


def assert_accessible(page: Page, rules: Iterable[str] = RULES) -> None:
    """Ask axe about the page as it stands, by all WCAG A and AA rules and its best practices."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(FIND, list(rules))
    lines = [f"{v['id']}: {v['help']}\n    " + "\n    ".join(n["html"][:200] for n in v["nodes"]) for v in found]
    assert not found, f"axe at {page.url}\n" + "\n".join(lines)


def problems_of(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, in any look. It is left in the last: narrow and dark."""
    for width, (scheme, rules) in product(WIDTHS, SCHEMES.items()):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        try:
            assert_accessible(page, rules)
        except AssertionError as problem:
            yield f"{scheme}, {width} px: {problem}"
    page.set_viewport_size({"width": NARROWEST, "height": 900})
    if page.evaluate(SIDEWAYS):
        yield f"{page.url} scrolls sideways at {NARROWEST} px"


@pytest.fixture
def axe() -> Callable[..., None]:
    """`axe(page)` fails with a readable list when the page is not accessible as it stands."""
    return assert_accessible


@pytest.fixture
def usable() -> Callable[[Page], None]:
    """`usable(page)` fails with a readable list when not everybody can use the page, in every look."""

    def look(page: Page) -> None:
        wrong = list(problems_of(page))
        assert not wrong, "\n".join(wrong)

    return look
