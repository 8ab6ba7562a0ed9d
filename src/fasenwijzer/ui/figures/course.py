"""How marks from 0 to 10 went through time, with the days on which people looked back together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from .svg import dot, image, line, n, text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 400, 190, 30, 24, 26, 160
MOST = 60


@dataclass(frozen=True)
class Mark:
    """A mark on a day."""

    on: date
    value: int


@dataclass(frozen=True)
class Pause:
    """A day on which people looked back together; `words`: a few signs above it, such as a level."""

    on: date
    words: str = ""


@dataclass(frozen=True)
class Time:
    """The way of time over the picture, from the first day to the last; mirrored in languages that run so."""

    first: date
    last: date
    mirrored: bool

    def at(self, on: date) -> float:
        """One day alone stands in the middle."""
        span = (self.last - self.first).days
        return self.across(LEFT + (WIDTH - LEFT - RIGHT) * ((on - self.first).days / span if span else 0.5))

    def across(self, x: float) -> float:
        return WIDTH - x if self.mirrored else x

    def anchor(self, side: str) -> str:
        return {"start": "end", "end": "start"}[side] if self.mirrored else side


def course(
    marks: Sequence[Mark],
    pauses: Sequence[Pause] = (),
    target: int | None = None,
    title: str = "",
    mirrored: bool = False,
) -> SafeString:
    """marks: oldest first; the last sixty are drawn. target: the mark that is good enough."""
    marks = list(marks)[-MOST:]
    pauses = [pause for pause in pauses if not marks or pause.on >= marks[0].on]
    days = [*(mark.on for mark in marks), *(pause.on for pause in pauses)]
    if not days:
        return SafeString()
    time = Time(min(days), max(days), mirrored)
    body = frame(target, time) + "".join(pause_at(pause, time) for pause in pauses) + way(marks, time) + ends(time)
    return image("course", (0, 0, WIDTH, HEIGHT), title, body)


def height_of(mark: float) -> float:
    return BASE - mark / 10 * (BASE - TOP)


def level(mark: int, time: Time) -> str:
    return f"M{n(time.across(LEFT))} {n(height_of(mark))}H{n(time.across(WIDTH - RIGHT))}"


def frame(target: int | None, time: Time) -> str:
    """Lines at 0, 5 and 10 with their figure, and the mark that is good enough as dots."""
    drawn = ""
    for mark in (0, 5, 10):
        drawn += line(level(mark, time), "stroke-line", 1.5)
        at = (time.across(LEFT - 8), height_of(mark) + 5)
        drawn += text(at, mark, 14, "fill-soft", anchor=time.anchor("end"))
    return drawn if target is None else drawn + line(level(target, time), "stroke-soft", 1.75, "0.5 5")


def pause_at(pause: Pause, time: Time) -> str:
    x = time.at(pause.on)
    words = text((x, TOP - 8), pause.words, 15, "fill-ink", 600)
    return line(f"M{n(x)} {TOP}V{BASE}", "stroke-ink", 1.5, "4 5") + words


def way(marks: Sequence[Mark], time: Time) -> str:
    points = [(time.at(mark.on), height_of(mark.value)) for mark in marks]
    if not points:
        return ""
    drawn = line("M" + "L".join(f"{n(x)} {n(y)}" for x, y in points), "stroke-hue", 3)
    drawn += "".join(dot(point, 3.5, "fill-surface stroke-hue", 2.5) for point in points[:-1])
    x, y = points[-1]
    return (
        drawn
        + dot((x, y), 11, "fill-accent stroke-accent-edge", 1.5)
        + text((x, y + 5), marks[-1].value, 14, "fill-on-accent", 700)
    )


def ends(time: Time) -> str:
    """Month and year at both ends, in figures: words stand in the table."""
    first, last = (f"{day.month}/{day.year}" for day in (time.first, time.last))
    drawn = text((time.across(LEFT), HEIGHT - 6), first, 13, "fill-soft", anchor=time.anchor("start"))
    if first == last:
        return drawn
    at = (time.across(WIDTH - RIGHT), HEIGHT - 6)
    return drawn + text(at, last, 13, "fill-soft", anchor=time.anchor("end"))
