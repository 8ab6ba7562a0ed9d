"""A page on an old small phone: for thumbs, for keys, and with letters of twice the size."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from fasenwijzer.tests.looks import NARROWEST, SIDEWAYS

TWICE = "document.documentElement.style.fontSize = '200%'"
SHOWN = """const shown = (what) => [...document.querySelectorAll(what)].filter((one) =>
  one.checkVisibility({visibilityProperty: true}) && !one.matches(".skip-link, .for-listening"));
const words = (one) => one.outerHTML.slice(0, 160);
const pressed = "a[href], button, summary, select, textarea, input:not([type=hidden])";"""

TOO_SMALL = f"""() => {{ {SHOWN}
  return shown(pressed)
    .map((one) => one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? one : one)
    .filter((one) => getComputedStyle(one).display !== "inline")
    .filter((one) => {{ const box = one.getBoundingClientRect(); return Math.min(box.height, box.width) < 43.5; }})
    .map(words); }}"""
"""What is smaller than 44 pixels, but for links inside a sentence."""

OVER_EACH_OTHER = f"""() => {{ {SHOWN}
  scrollTo(0, 0);
  const all = shown(`${{pressed}}, h1, h2, h3, p, label, legend`)
    .filter((one) => !one.closest(".portal-nav, .toast, .action-bar, svg"))
    .map((one) => [one, one.getBoundingClientRect(), one.closest("label")]);
  return all.flatMap(([one, a, label], place) => all.slice(place + 1)
    .filter(([other, b, its]) => !one.contains(other) && !other.contains(one) && !(label && label === its)
      && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
    .map(([other]) => `${{words(one)}} and ${{words(other)}}`)).slice(0, 3); }}"""
"""Words and controls that lie over each other, when the page is at its top."""

CUT_OFF = f"""() => {{ {SHOWN}
  return shown("main *")
    .filter((one) => !one.closest("svg, .scrolls, .for-listening") && one.innerText && one.clientWidth)
    .filter((one) => !["visible", "auto"].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 6)
    .map(words); }}"""
"""Words that stand outside of what is shown of them."""

OUTSIDE = f"""() => {{ {SHOWN}
  return shown(pressed).filter((one) => !one.closest(".scrolls, .tabs"))
    .filter((one) => {{ const box = one.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; }})
    .map(words); }}"""
"""What stands for a part beside the screen, as a menu that stays in its place does without scrolling."""

NOT_BY_KEYS = f"""() => {{ {SHOWN}
  const outlined = (one) => parseFloat(getComputedStyle(one).outlineWidth) >= 2
    && getComputedStyle(one).outlineStyle !== "none";
  const frame = (one) => [one, one.nextElementSibling, one.closest(".choice")].filter(Boolean);
  const on_top = (one) => {{ const box = one.getBoundingClientRect();
    return [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4].some((y) => {{
      const there = document.elementFromPoint((box.left + box.right) / 2, y);
      return there && (one.contains(there) || (one.closest("label") ?? one).contains(there)); }}); }};
  return shown(pressed).flatMap((one) => {{
    one.focus();
    if (document.activeElement !== one) return [`cannot be reached: ${{words(one)}}`];
    return [[one.tabIndex > 0, "jumps the queue"], [!frame(one).some(outlined), "does not show that the keys are here"],
      [!on_top(one), "is behind something else when the keys are here"]]
      .filter(([wrong]) => wrong).map(([_wrong, what]) => `${{what}}: ${{words(one)}}`); }}); }}"""
"""What cannot be reached by keys, or does not show it, or hides when it is reached."""


def problems_on_a_small_phone(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, in either size of letters. It is left with the larger ones."""
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    page.keyboard.press("Tab")
    yield from page.evaluate(NOT_BY_KEYS)
    yield from (f"too small for a thumb: {target}" for target in page.evaluate(TOO_SMALL))
    for letters in ("ordinary letters", "letters twice as large"):
        if page.evaluate(SIDEWAYS):
            yield f"scrolls sideways at {NARROWEST} px with {letters}"
        yield from (f"lie over each other with {letters}: {told}" for told in page.evaluate(OVER_EACH_OTHER))
        yield from (f"beside the screen with {letters}: {told}" for told in page.evaluate(OUTSIDE))
        yield from (f"cut off with {letters}: {told}" for told in page.evaluate(CUT_OFF))
        page.evaluate(TWICE)
