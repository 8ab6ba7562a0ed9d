"""The client's own marks in time, 0 to 10."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, text

WIDTH, HEIGHT, LEFT, RIGHT, PAD = 190, 64, 8, 38, 10
MOST = 12


def scores(values: Sequence[int], target: int | None = None, title: str = "") -> SafeString:
    """values: oldest first; the last dozen is drawn. target: the mark the client calls good; not a verdict."""
    values = list(values)[-MOST:]
    base = line(f"M{LEFT} {n(height_of(0))}H{WIDTH - RIGHT}", "stroke-line", 1.5)
    if target is not None:
        base += line(f"M{LEFT} {n(height_of(target))}H{WIDTH - RIGHT}", "stroke-soft", 1.75, "0.5 5")
    return image("scores", (0, 0, WIDTH, HEIGHT), title, base + (curve(values) if values else ""))


def height_of(mark: float) -> float:
    return HEIGHT - PAD - mark / 10 * (HEIGHT - 2 * PAD)


def curve(values: Sequence[int]) -> str:
    step = (WIDTH - LEFT - RIGHT) / max(len(values) - 1, 1)
    points = [(LEFT + i * step, height_of(mark)) for i, mark in enumerate(values)]
    way = line("M" + "L".join(f"{n(x)} {n(y)}" for x, y in points), "stroke-hue", 3)
    way += "".join(dot(point, 3, "fill-surface stroke-hue", 2.5) for point in points[:-1])
    x, y = points[-1]
    return (
        way
        + dot((x, y), 6, "fill-accent stroke-hue", 2.5)
        + text((x + 12, y + 7), values[-1], 20, "fill-ink display", 600, "start")
    )
