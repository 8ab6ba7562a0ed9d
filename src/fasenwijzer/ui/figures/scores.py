"""The client's own marks in time, 0 to 10."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, text

WIDTH, HEIGHT, LEFT, RIGHT, PAD = 190, 64, 8, 38, 10
MOST = 12


def scores(values: Sequence[int], target: int | None = None, title: str = "", mirrored: bool = False) -> SafeString:
    """values: oldest first; the last dozen is drawn. target: the mark the client calls good; not a verdict.

    mirrored: time runs from right to left, for languages that do.
    """
    values = list(values)[-MOST:]
    base = line(level(0, mirrored), "stroke-line", 1.5)
    if target is not None:
        base += line(level(target, mirrored), "stroke-soft", 1.75, "0.5 5")
    return image("scores", (0, 0, WIDTH, HEIGHT), title, base + (curve(values, mirrored) if values else ""))


def level(mark: int, mirrored: bool) -> str:
    return f"M{n(across(LEFT, mirrored))} {n(height_of(mark))}H{n(across(WIDTH - RIGHT, mirrored))}"


def across(x: float, mirrored: bool) -> float:
    return WIDTH - x if mirrored else x


def height_of(mark: float) -> float:
    return HEIGHT - PAD - mark / 10 * (HEIGHT - 2 * PAD)


def curve(values: Sequence[int], mirrored: bool) -> str:
    step = (WIDTH - LEFT - RIGHT) / max(len(values) - 1, 1)
    points = [(across(LEFT + i * step, mirrored), height_of(mark)) for i, mark in enumerate(values)]
    way = line("M" + "L".join(f"{n(x)} {n(y)}" for x, y in points), "stroke-hue", 3)
    way += "".join(dot(point, 3, "fill-surface stroke-hue", 2.5) for point in points[:-1])
    (x, y), anchor = points[-1], "end" if mirrored else "start"
    return (
        way
        + dot((x, y), 6, "fill-accent stroke-hue", 2.5)
        + text((x - 12 if mirrored else x + 12, y + 7), values[-1], 20, "fill-ink display", 600, anchor)
    )
