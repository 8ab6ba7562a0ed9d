"""Marks of a group, from 1 to 10, as dots above a line: one dot a person, to see how far people stand apart."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, text

STEP, LEFT, USUAL, HIGHEST = 34, 20, 15, 150
"""Between two marks, before the first, between two dots above each other, and how high the highest row is at most."""


def spread(many: Sequence[int], title: str = "", mirrored: bool = False) -> SafeString:
    """many: how often each mark was given, from the lowest to the highest. mirrored: 1 stands on the right."""
    most = max(many, default=0)
    apart = min(USUAL, HIGHEST / max(most, 1))
    width, base = LEFT * 2 + STEP * max(len(many) - 1, 0), max(most, 2) * apart + 6
    drawn = line(f"M{LEFT - 10} {n(base)}H{n(width - LEFT + 10)}", "stroke-line", 1.5)
    for place, times in enumerate(many):
        x = LEFT + STEP * (len(many) - 1 - place if mirrored else place)
        drawn += "".join(dot((x, base - apart * (up + 0.6)), apart * 0.4, "fill-ink") for up in range(times))
        drawn += text((x, base + 17), place + 1, 13, "fill-ink" if times else "fill-soft", 600 if times else 400)
    return image("spread", (0, 0, width, base + 24), title, drawn)
