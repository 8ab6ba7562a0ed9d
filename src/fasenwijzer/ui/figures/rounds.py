"""The round in four pictures, for clients: discover, choose, do, look back. Not eight phases."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, picture, text

XS, Y, WIDTH = (46, 130, 214, 298), 62, 344


@dataclass(frozen=True)
class Step:
    word: str
    icon: str


def round_of_four(steps: Sequence[Step], here: int | None, title: str = "", mirrored: bool = False) -> SafeString:
    """steps: four. here: 0-3, or None before and after the round."""
    xs = [WIDTH - x for x in XS] if mirrored else list(XS)
    body = way(xs) + "".join(stop(x, step, i == here) for i, (x, step) in enumerate(zip(xs, steps, strict=True)))
    return image("round-of-four", (0, 0, WIDTH, 126), title, body)


def way(xs: Sequence[float]) -> str:
    out = 40 if xs[3] > xs[0] else -40
    back = line(
        f"M{n(xs[3])} {Y}C{n(xs[3] + out)} {Y - 66} {n(xs[0] - out)} {Y - 66} {n(xs[0])} {Y}",
        "stroke-soft",
        2.5,
        "0.5 7",
    )
    tip = out / 5
    arrow = line(f"M{n(172 - tip * 0.75)} {Y - 44}l{n(-tip)} -5.5l{n(tip)} -5.5", "stroke-soft", 2.5)
    return back + arrow + line(f"M{n(xs[0])} {Y}H{n(xs[3])}", "stroke-soft", 3)


def stop(x: float, step: Step, here: bool) -> str:
    if here:
        mark = dot((x, Y), 30, "fill-accent stroke-surface", 4) + picture((x, Y), 34, step.icon, "fill-on-accent")
        return mark + text((x, 118), step.word, 17, "fill-ink", 800)
    mark = dot((x, Y), 24, "fill-surface stroke-soft", 2.5) + picture((x, Y), 26, step.icon, "fill-soft")
    return mark + text((x, 118), step.word, 16, "fill-soft", 600)
