"""What leads to what: knots on a ring, and a line with an arrow for each tie. The list beside it has all in words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from .svg import Point, cut, dot, group, image, line, n, picture, shape, text

RING, KNOT, EDGE = 158, 27, 33
MOST, MOST_WIDE = 14, 8
"""Knots that are drawn, and up to how many there is room for long names."""


@dataclass(frozen=True)
class Knot:
    """A life area, or something in it with a name of its own."""

    name: str
    icon: str
    hue: int


@dataclass(frozen=True)
class Strand:
    """From a knot to a knot, by their place. helps: it makes the other easier, else harder."""

    start: int
    end: int
    helps: bool = False
    both_ways: bool = False


def ties(knots: Sequence[Knot], strands: Sequence[Strand], title: str = "") -> SafeString:
    """A plus stands on what helps, a minus on what makes it harder. Of more than fourteen knots the first are drawn."""
    shown = knots[:MOST]
    places = [_place(number, len(shown)) for number in range(len(shown))]
    drawn = [strand for strand in strands if max(strand.start, strand.end) < len(shown)]
    lines = "".join(_strand(strand, places[strand.start], places[strand.end]) for strand in drawn)
    faces = "".join(_knot(knot, at, len(shown)) for knot, at in zip(shown, places, strict=True))
    return image("petals ties", (-235, -225, 470, 450), title, lines + faces)


def _place(number: int, many: int) -> Point:
    turn = 2 * math.pi * number / max(many, 1) - math.pi / 2
    return math.cos(turn) * RING, math.sin(turn) * RING


def _knot(knot: Knot, at: Point, many: int) -> str:
    x, y = at
    size, most = (18, 14) if many <= MOST_WIDE else (15, 10)
    at_name = (x, y - KNOT - 9 if y < -RING / 3 else y + KNOT + 20)
    words = text(at_name, cut(knot.name, most), size, "fill-ink", 600, ground="surface")
    body = dot(at, KNOT, "fill-wash stroke-hue", 2) + picture(at, 26, knot.icon, "fill-hue") + words
    return group("tie-knot", body, hue=int(knot.hue))


def _strand(strand: Strand, start: Point, end: Point) -> str:
    """A line that bends to the middle, and a little aside, so that the way back is a line of its own."""
    bend = _bend(start, end)
    a, b = _towards(start, bend, EDGE), _towards(end, bend, EDGE + 8)
    if strand.both_ways:
        a = _towards(start, bend, EDGE + 8)
    way = line(f"M{_at(a)}Q{_at(bend)} {_at(b)}", "stroke-ink", 2.5)
    heads = _head(b, bend) + (_head(a, bend) if strand.both_ways else "")
    return group("tie", way + heads + _sign(strand.helps, a, bend, b))


def _bend(start: Point, end: Point) -> Point:
    (x, y), (u, v) = start, end
    long = math.hypot(u - x, v - y) or 1
    return (x + u) * 0.2 - (v - y) / long * 26, (y + v) * 0.2 + (u - x) / long * 26


def _towards(start: Point, goal: Point, far: float) -> Point:
    (x, y), (u, v) = start, goal
    long = math.hypot(u - x, v - y) or 1
    return x + (u - x) / long * far, y + (v - y) / long * far


def _head(tip: Point, back: Point) -> str:
    (x, y), (u, v) = _towards(tip, back, -9), _towards(tip, back, 4)
    across, along = (v - y) / 2, (u - x) / 2
    return shape(f"M{n(x)} {n(y)}L{n(u - across)} {n(v + along)}L{n(u + across)} {n(v - along)}Z", "fill-ink")


def _sign(helps: bool, a: Point, bend: Point, b: Point) -> str:
    x, y = (a[0] + 2 * bend[0] + b[0]) / 4, (a[1] + 2 * bend[1] + b[1]) / 4
    mark = f"M{n(x - 5)} {n(y)}h10" + (f"M{n(x)} {n(y - 5)}v10" if helps else "")
    return dot((x, y), 10, "fill-surface stroke-ink", 1.5) + line(mark, "stroke-ink", 2.5)


def _at(point: Point) -> str:
    return f"{n(point[0])} {n(point[1])}"
