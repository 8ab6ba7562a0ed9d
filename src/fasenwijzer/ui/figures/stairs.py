"""A scale from 0 to 10 as stairs: where somebody stands, the one step up, and the step that is good enough."""

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, picture, text

STEP, RISE, LEFT, BASE = 26, 7, 8, 104
WIDTH, HEIGHT = LEFT * 2 + STEP * 11, BASE + 24


def stairs(now: int, wanted: int | None = None, title: str = "") -> SafeString:
    """now and wanted: 0 to 10. The step above `now` is drawn heavy: that one is talked about, not the whole way."""
    ground = line("".join(tread(mark, "M" if mark == 0 else "V") for mark in range(11)), "stroke-soft", 2)
    step = line(
        f"M{n(middle(now))} {n(height(now))}H{n(LEFT + STEP * (now + 1))}{tread(now + 1, 'V')}", "stroke-hue", 4
    )
    body = (
        ground
        + (step if now < 10 else "")
        + numbers()
        + dot((middle(now), height(now) - 11), 9, "fill-accent stroke-hue", 2.5)
    )
    if wanted is not None and wanted != now:
        body += picture((middle(wanted) + 4, height(wanted) - 14), 22, "flag-pennant-fill", "fill-hue")
    return image("stairs", (0, 0, WIDTH, HEIGHT), title, body)


def middle(mark: int) -> float:
    return LEFT + STEP * (mark + 0.5)


def height(mark: int) -> float:
    return BASE - RISE * mark


def tread(mark: int, to: str) -> str:
    """Up (or, at the beginning, from there) and one step along."""
    at = f"M{LEFT} {n(height(mark))}" if to == "M" else f"V{n(height(mark))}"
    return f"{at}H{n(LEFT + STEP * (mark + 1))}"


def numbers() -> str:
    return "".join(text((middle(mark), BASE + 20), mark, 14, "fill-soft") for mark in range(11))
