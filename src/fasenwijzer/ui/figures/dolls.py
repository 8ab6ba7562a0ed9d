"""Strengths as a matryoshka: from who I am, inside, to what is around me, outside. The order is our own reading."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from .svg import Point, group, image, n, picture, shape

MIDDLE, BASE = 130, 374
SKIN, HAIR, WHITE, SEED = "#fbe6cd", "#1b2a20", "#fffdf7", "#9f4312"


@dataclass(frozen=True)
class Doll:
    """One source of strength: its picture, and how many strengths were found there."""

    icon: str
    count: int = 0


def dolls(sources: Sequence[Doll], title: str = "") -> SafeString:
    """sources: from the inside to the outside, usually six. Dashed: nothing found yet."""
    body = "".join(doll(number, source) for number, source in reversed(list(enumerate(sources, start=1))))
    face = doll_face(118) if sources and sources[0].count else ""
    return image("dolls", (0, 0, 260, 378), title, body + face)


def doll(number: int, source: Doll) -> str:
    height = 118 + 50 * (number - 1)
    paint = ("fill-on-accent" if number < 4 else "fill-on-cover") if source.count else "fill-soft"
    body = (
        shape(outline(height), "stroke-paper", 2.5)
        if source.count
        else shape(outline(height), "fill-paper stroke-soft", 1.5, "4 4")
    )
    badge = picture((MIDDLE, BASE - height + 27), 21, source.icon, paint) if number > 1 else ""
    return group("doll", body + badge, source=number)


# Half of the outline, from the foot up: (across, up) as parts of width and height; three points per curve.
HALF = (
    (0.72, 0),
    (0.98, 0.07),
    (1.16, 0.31),
    (0.84, 0.49),
    (0.7, 0.56),
    (0.62, 0.575),
    (0.64, 0.66),
    (0.78, 0.87),
    (0.46, 1),
    (0, 1),
)


def outline(height: float) -> str:
    width = height * 0.31
    left = [(MIDDLE - width * across, BASE - height * up) for across, up in HALF]
    right = [(MIDDLE + width * across, BASE - height * up) for across, up in reversed(HALF[:-1])]
    points = left + right
    curves = "".join(
        f"C{pair(points[i])} {pair(points[i + 1])} {pair(points[i + 2])}" for i in range(1, len(points), 3)
    )
    return f"M{pair(points[0])}{curves}Z"


def pair(point: Point) -> str:
    return f"{n(point[0])} {n(point[1])}"


def spot(at: Point, radius: float, fill: str) -> str:
    return f'<circle fill="{fill}" cx="{n(at[0])}" cy="{n(at[1])}" r="{n(radius)}"/>'


def doll_face(height: float) -> str:
    """The smallest doll has a face and a flower. Her colours are her own, in light and in dark."""
    y = [BASE - height * part for part in (0.775, 0.79, 0.765, 0.70, 0.26)]
    hair = f'<path fill="{HAIR}" d="M{MIDDLE - 17} {n(y[1])}a17.5 17.5 0 0 1 34 0q-9 -1 -17 -10q-8 9 -17 10Z"/>'
    eyes = spot((MIDDLE - 6, y[2]), 1.9, HAIR) + spot((MIDDLE + 6, y[2]), 1.9, HAIR)
    smile = f'<path d="M{MIDDLE - 5} {n(y[3])}q5 4.5 10 0" fill="none" stroke="{HAIR}" stroke-width="2"/>'
    turns = [math.radians(degrees) for degrees in range(0, 360, 72)]
    flower = "".join(spot((MIDDLE + 9 * math.cos(turn), y[4] + 9 * math.sin(turn)), 5, WHITE) for turn in turns)
    return spot((MIDDLE, y[0]), 17.5, SKIN) + hair + eyes + smile + flower + spot((MIDDLE, y[4]), 4, SEED)
