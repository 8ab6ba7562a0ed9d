"""A scale from 0 to 10 as stairs: where somebody stands, the one step up, and the step that is good enough."""

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, picture, text

STEP, RISE, LEFT, BASE = 26, 7, 8, 104
WIDTH, HEIGHT = LEFT * 2 + STEP * 11, BASE + 24


def stairs(now: int, wanted: int | None = None, title: str = "", *, mirrored: bool = False) -> SafeString:
    """now and wanted: 0 to 10. The step above `now` is drawn heavy: that one is talked about, not the whole way.

    mirrored: up goes to the left, for who reads from the right.
    """
    ground = line("".join(tread(mark, "M" if mark == 0 else "V") for mark in range(11)), "stroke-soft", 2)
    step = line(
        f"M{n(middle(now))} {n(height(now))}H{n(LEFT + STEP * (now + 1))}{tread(now + 1, 'V')}", "stroke-hue", 4
    )
    steps = ground + (step if now < 10 else "")
    body = f'<g transform="matrix(-1 0 0 1 {WIDTH} 0)">{steps}</g>' if mirrored else steps
    body += numbers(mirrored) + dot((at(now, mirrored), height(now) - 11), 9, "fill-accent stroke-hue", 2.5)
    if wanted is not None and wanted != now:
        body += picture((at(wanted, mirrored) + 4, height(wanted) - 14), 22, "flag-pennant-fill", "fill-hue")
    return image("stairs", (0, 0, WIDTH, HEIGHT), title, body)


def middle(mark: int) -> float:
    return LEFT + STEP * (mark + 0.5)


def at(mark: int, mirrored: bool) -> float:
    """The middle of a step, from whichever side it begins."""
    return WIDTH - middle(mark) if mirrored else middle(mark)


def height(mark: int) -> float:
    return BASE - RISE * mark


def tread(mark: int, to: str) -> str:
    """Up (or, at the beginning, from there) and one step along."""
    from_there = f"M{LEFT} {n(height(mark))}" if to == "M" else f"V{n(height(mark))}"
    return f"{from_there}H{n(LEFT + STEP * (mark + 1))}"


def numbers(mirrored: bool) -> str:
    return "".join(text((at(mark, mirrored), BASE + 20), mark, 14, "fill-soft") for mark in range(11))
