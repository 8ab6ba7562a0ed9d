"""Life areas as a flower: a petal per area, with what was found there. Counts, never a grade."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from .svg import Point, cut, dot, image, line, n, picture, shape, text

INNER, OUTER = 50, 194
# Distance from the middle, what is counted, and how many marks fit there.
ROWS = ((136, "strengths", 5), (109, "wishes", 4), (84, "goals", 3))


@dataclass(frozen=True)
class Petal:
    """One life area. described: somebody spoke or wrote about it."""

    hue: int
    icon: str
    strengths: int = 0
    wishes: int = 0
    goals: int = 0
    described: bool = False

    @property
    def state(self) -> str:
        if self.goals:
            return "goal"
        return "described" if self.described else "open"


# Paint, width of the edge, dashes: a heavy edge is in the plan, a dashed one is not (yet) spoken about.
LOOKS = {
    "goal": ("fill-wash stroke-hue", 3.5, ""),
    "described": ("fill-wash stroke-hue", 1.4, ""),
    "open": ("fill-none stroke-soft", 1.5, "4 4"),
}


def petals(areas: Sequence[Petal], centre: str, title: str = "") -> SafeString:
    """areas: five to nine work best. Dot: strength, ring: wish, flag: goal."""
    leaf, step = leaf_for(len(areas)), 17 if len(areas) < 8 else 13.5
    body = "".join(petal(area, leaf, 2 * math.pi / len(areas) * i, step) for i, area in enumerate(areas))
    name = cut(centre, 11)
    return image(
        "petals", (-200, -200, 400, 400), title, body + dot((0, 0), INNER - 8, "fill-cover") + centre_name(name)
    )


def centre_name(name: str) -> str:
    size = 20 if len(name) < 7 else 16 if len(name) < 10 else 13
    return text((0, 6), name, size, "fill-on-cover display", 600)


def leaf_for(many: int) -> str:
    width = min(OUTER * math.tan(math.pi / max(many, 3)) * 1.36, 150)
    side, foot = n(width * 0.3), -INNER - 24
    return f"M0 {-INNER}C-{side} {foot} {n(-width)} {-OUTER} 0 {-OUTER}C{n(width)} {-OUTER} {side} {foot} 0 {-INNER}Z"


def petal(area: Petal, leaf: str, turn: float, step: float) -> str:
    body = f'<g transform="rotate({n(math.degrees(turn))})">{shape(leaf, *LOOKS[area.state])}</g>'
    body += marks(area, turn, step) + picture(polar(165, turn), 30, area.icon, "fill-hue")
    return f'<g class="petal" data-hue="{int(area.hue)}" data-state="{area.state}">{body}</g>'


def marks(area: Petal, turn: float, step: float) -> str:
    out = ""
    for radius, key, most in ROWS:
        count = getattr(area, key)
        shown = min(count, most)
        for k in range(shown):
            at = polar(radius, turn + (k - (shown - 1) / 2) * step / radius)
            out += plus(at) if k == most - 1 and count > most else MARKS[key](at)
    return out


def polar(radius: float, turn: float) -> Point:
    return math.sin(turn) * radius, -math.cos(turn) * radius


def strength(at: Point) -> str:
    return dot(at, 5.8, "fill-hue")


def wish(at: Point) -> str:
    return dot(at, 4.9, "fill-surface stroke-hue", 2.2)


def goal(at: Point) -> str:
    return shape(f"M{n(at[0] - 4)} {n(at[1] + 8)}v-15l10 4l-10 4", "fill-hue stroke-hue", 2.2)


def plus(at: Point) -> str:
    """More than fit: the table has the count."""
    return line(f"M{n(at[0] - 5)} {n(at[1])}h10M{n(at[0])} {n(at[1] - 5)}v10", "stroke-hue", 2.5)


MARKS = {"strengths": strength, "wishes": wish, "goals": goal}


def petal_key(key: str) -> SafeString:
    """A mark by itself, for the key under the flower."""
    return image("key", (-9, -9, 18, 18), "", MARKS[key]((0, 0)))
