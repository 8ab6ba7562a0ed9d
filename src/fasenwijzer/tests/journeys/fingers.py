"""Ten fingers on a keyboard: what Tab passes by, or what shows no focus, cannot be worked; there is no mouse."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Locator

REACH = """(wanted) => {
  const list = wanted.closest("select");
  const round = () => [...(wanted.form ?? document).querySelectorAll("input[type=radio]:enabled")];
  const ring = list ? [...list.options].filter((one) => !one.disabled)
    : wanted.type === "radio" ? round().filter((one) => one.name === wanted.name) : [wanted];
  const now = ring.findIndex((one) => list ? one.selected : one.checked);
  const stop = list ?? ring[Math.max(now, 0)] ?? wanted;
  stop.focus();
  if (stop.matches("input")) stop.select();
  const box = stop.getBoundingClientRect();
  const near = [stop, stop.closest("label"), stop.parentElement, stop.nextElementSibling].filter(Boolean);
  const marked = near.map((one) => getComputedStyle(one))
    .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  const wrong = stop.tabIndex < 0 ? "Tab passes it by"
    : stop.matches(":disabled") ? "it is disabled"
    : stop.closest("[inert]") ? "it is inert"
    : !stop.checkVisibility({visibilityProperty: true}) ? "it is not shown"
    : document.activeElement !== stop ? "it takes no focus"
    : !marked ? "nobody sees that the focus is there"
    : box.bottom <= 0 || box.top >= innerHeight ? "it is out of sight" : "";
  return {
    problem: wrong && `${wrong}: ${stop.outerHTML.slice(0, 200)}`,
    long: stop.matches("textarea") && stop.value !== "",
    steps: ring.indexOf(wanted) - Math.max(now, 0), begun: now >= 0, on: Boolean(wanted.checked ?? wanted.selected),
  };
}"""
"""Puts the focus where Tab would bring it for this control: of round buttons that is the one that is on, or the first,
and of a line of text all of it.
Tells what is wrong with it, how many arrows away the control is, and whether it is on."""

TOUCHED = "a pointer was used"
WATCH = f"""for (const kind of ["pointerdown", "mousedown", "touchstart"])
  addEventListener(kind, () => console.error("{TOUCHED}"), {{capture: true}});"""


class Unreachable(AssertionError):
    """With a keyboard alone nobody can work this control."""


def without_mouse(context: BrowserContext, found: list[str]) -> None:
    """Write down in `found` whenever a mouse, a pen or a finger touches a page of this browser."""
    context.add_init_script(WATCH)
    context.on("console", lambda said: found.append(said.text) if TOUCHED in said.text else None)


def reach(control: Locator) -> dict[str, Any]:
    """The focus goes to this control, and is seen there."""
    found: dict[str, Any] = control.evaluate(REACH)
    if found["problem"]:
        raise Unreachable(found["problem"])
    return found


def strike(control: Locator, key: str = "Enter") -> None:
    """Go to a link, a button or something folded, and press a key."""
    reach(control)
    control.page.keyboard.press(key)


def write(field: Locator, text: str) -> None:
    """Type over what is in a field."""
    if reach(field)["long"]:
        field.page.keyboard.press("Control+A")
    if text:
        field.page.keyboard.insert_text(text)
    else:
        field.page.keyboard.press("Delete")


def mark(box: Locator, *, on: bool = True) -> None:
    """Tick a box, or take the tick away."""
    if reach(box)["on"] != on:
        box.page.keyboard.press("Space")


def pick(option: Locator) -> None:
    """With the arrows to a round button, or to a line of a list."""
    found = reach(option)
    if not found["begun"] and not found["steps"]:
        option.page.keyboard.press("Space")
    for _ in range(abs(found["steps"])):
        option.page.keyboard.press("ArrowDown" if found["steps"] > 0 else "ArrowUp")
