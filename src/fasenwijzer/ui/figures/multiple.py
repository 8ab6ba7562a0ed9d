"""A figure through time, small enough to stand beside others: the first and the last value in figures."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from .svg import Point, dot, image, line, n, shape, text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 300, 116, 6, 92, 26, 100


def multiple(
    values: Sequence[float | None],
    words: Sequence[str],
    norm: float | None = None,
    title: str = "",
    mirrored: bool = False,
) -> SafeString:
    """values: oldest first, None where nothing may be told; words: each value as it is said. norm: as dots.

    Nothing is better or worse here, so there is no red and no green. mirrored: time runs from right to left.
    """
    known = [value for value in (*values, norm) if value is not None]
    if not any(value is not None for value in values):
        return SafeString()
    most = max(known) or 1
    points = [_point(i, value, most, len(values), mirrored) for i, value in enumerate(values)]
    drawn = line(f"M{n(_across(LEFT, mirrored))} {BASE}H{n(_across(WIDTH - RIGHT, mirrored))}", "stroke-line", 1.5)
    if norm is not None:
        height = _height(norm, most)
        ends = (n(_across(LEFT, mirrored)), n(_across(WIDTH - RIGHT, mirrored)))
        drawn += line(f"M{ends[0]} {n(height)}H{ends[1]}", "stroke-soft", 1.75, "0.5 5")
    return image("multiple", (0, 0, WIDTH, HEIGHT), title, drawn + _way(points) + _ends(points, words, mirrored))


def bar(value: float, most: float) -> SafeString:
    """A bar in a table, as long as its part of the most; decoration beside the figure itself."""
    wide = max(value / most * 100, 0) if most else 0
    return image("bar", (0, 0, 100, 10), "", f'<rect class="fill-hue" width="{n(wide)}" height="10" rx="1.5"/>')


def _across(x: float, mirrored: bool) -> float:
    return WIDTH - x if mirrored else x


def _height(value: float, most: float) -> float:
    return BASE - value / most * (BASE - TOP)


def _point(i: int, value: float | None, most: float, many: int, mirrored: bool) -> Point | None:
    if value is None:
        return None
    return _across(LEFT + i * (WIDTH - LEFT - RIGHT) / max(many - 1, 1), mirrored), _height(value, most)


def _way(points: Sequence[Point | None]) -> str:
    """The known points with the ground under them; a gap stays a gap."""
    drawn, run = "", list[Point]()
    for point in (*points, None):
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            way = "L".join(f"{n(x)} {n(y)}" for x, y in run)
            drawn += shape(f"M{n(run[0][0])} {BASE}L{way}L{n(run[-1][0])} {BASE}Z", "fill-sunken")
            drawn += line(f"M{way}", "stroke-ink", 2.5)
        elif run:
            drawn += dot(run[0], 3, "fill-ink")
        run = []
    return drawn


def _ends(points: Sequence[Point | None], words: Sequence[str], mirrored: bool) -> str:
    """The first known value above its point, the last one beside it, on the sign of the traveller."""
    known = [(point, said) for point, said in zip(points, words, strict=True) if point is not None]
    (x, y), said = known[-1]
    here = points[-1] is not None
    drawn = dot((x, y), 7, "fill-accent stroke-ink", 2.5) if here else ""
    beside, side = (-14, "end") if mirrored else (14, "start")
    drawn += text((x + beside, y + 7), said, 20, "fill-ink display", 600, side)
    if len(known) > 1:
        (x, y), said = known[0]
        drawn += text((x, y - 9), said, 14, "fill-soft", anchor="end" if mirrored else "start")
    return drawn
