"""The trail: the eight phases as a walk, phases 4 to 7 as a round that repeats. Large on a cover, small in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .svg import Point, cut, dot, group, image, line, n, shape, text

WIDTH, BASE = 1120, 100
SWAY = (6, -4, 5, 2, 7, 3, -2, 5)
DONE, HERE, BEEN, AHEAD = "done", "here", "been", "ahead"
ARCH, BETWEEN_ROUNDS, MOST_ROUNDS = 88, 11, 5


@dataclass(frozen=True)
class Stop:
    """One phase on the trail: its name, and a date or a few words."""

    name: str
    note: str = ""


@dataclass(frozen=True)
class Track:
    """Where a case is. at: 1-8. cycle: 0 before the first round. decisions: words after a phase, by its number.
    rounds: words for each finished round, oldest first. reached: the furthest phase of this cycle, when the case went
    back. ended: the case is closed; nobody is on the trail any more."""

    stops: Sequence[Stop]
    at: int
    cycle: int = 1
    decisions: Mapping[int, str] = field(default_factory=dict)
    rounds: Sequence[str] = ()
    reached: int = 0
    ended: bool = False
    title: str = ""

    @property
    def here(self) -> Stop:
        return self.stops[self.at - 1]

    @property
    def steps(self) -> list[tuple[int, str, Stop]]:
        """(number, state, stop) for the list that stands beside the figure."""
        return [(number, self.state(number), stop) for number, stop in enumerate(self.stops, start=1)]

    def state(self, number: int) -> str:
        if number == self.at:
            return DONE if self.ended else HERE
        if number < self.at:
            return DONE
        return BEEN if number <= self.reached else AHEAD

    @property
    def walked(self) -> int:
        return max(self.at, self.reached)


def trail(track: Track, mirrored: bool = False) -> SafeString:
    """The large trail. mirrored: it runs from right to left, for languages that do."""
    stations = places(mirrored)
    body = "".join((core(stations), rounds(track, stations), legs(track, stations), decisions(track, stations)))
    body += "".join(station(number, state, stop, stations[number - 1]) for number, state, stop in track.steps)
    finished = min(len(track.rounds), MOST_ROUNDS)
    top = 10 - BETWEEN_ROUNDS * 0.75 * max(finished - 1, 0) if finished else 28
    direction = "rtl" if mirrored else "ltr"
    return image("trail", (0, top, WIDTH, 180 - top), track.title, body + round_name(track, stations), direction)


def places(mirrored: bool) -> list[Point]:
    xs = [66 + 141.2 * number for number in range(8)]
    return [(WIDTH - x if mirrored else x, BASE + sway) for x, sway in zip(xs, SWAY, strict=True)]


def bends(points: Sequence[Point]) -> list[str]:
    """Curves through the points, so that the trail walks rather than jumps."""
    pieces = []
    for i in range(len(points) - 1):
        a, b, c, d = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, len(points) - 1)]
        out = b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6
        into = c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6
        pieces.append(f"C{n(out[0])} {n(out[1])} {n(into[0])} {n(into[1])} {n(c[0])} {n(c[1])}")
    return pieces


def arch(stations: Sequence[Point], height: float) -> str:
    """From phase 7 back over to phase 4."""
    (x4, y4), (x7, y7) = stations[3], stations[6]
    wide = 72 if x7 > x4 else -72
    return f"M{n(x7)} {n(y7)}C{n(x7 + wide)} {n(y7 - height)} {n(x4 - wide)} {n(y4 - height)} {n(x4)} {n(y4)}"


def core(stations: Sequence[Point]) -> str:
    return shape(arch(stations, ARCH) + "".join(bends(stations)[3:6]) + "Z", "fill-sunken")


def rounds(track: Track, stations: Sequence[Point]) -> str:
    """One arc per finished round, like the rings of a tree; words at the last. Dotted: the round going on."""
    finished = list(track.rounds)[-MOST_ROUNDS:]
    if not finished:
        return group("trail-round", line(arch(stations, ARCH), "stroke-soft", 2.5, "0.5 7"), state=AHEAD)
    arcs = "".join(line(arch(stations, ARCH + BETWEEN_ROUNDS * i), "stroke-ink", 2.5) for i in range(len(finished)))
    return group("trail-round", arcs + round_words(stations, len(finished), finished[-1]), state=DONE)


def round_words(stations: Sequence[Point], many: int, words: str) -> str:
    middle = (stations[3][0] + stations[6][0]) / 2
    top = BASE - (ARCH + BETWEEN_ROUNDS * (many - 1)) * 0.75
    back = 1 if stations[6][0] > stations[3][0] else -1
    arrow = line(f"M{n(middle + 6 * back)} {n(top - 6)}l{-8 * back} 6l{8 * back} 6", "stroke-ink", 2.5)
    return arrow + text((middle, top - 11), cut(words, 48), 15, "fill-soft")


def round_name(track: Track, stations: Sequence[Point]) -> str:
    if track.cycle < 1:
        return ""
    middle = (stations[3][0] + stations[6][0]) / 2
    return text((middle, BASE - 26), _("round %(number)s") % {"number": track.cycle}, 22, "fill-ink display", 600)


def legs(track: Track, stations: Sequence[Point]) -> str:
    """The way between the stations: solid where the case has walked, dotted where it has not yet."""
    pieces = []
    for number, bend in enumerate(bends(stations), start=1):
        d = f"M{n(stations[number - 1][0])} {n(stations[number - 1][1])}{bend}"
        pieces.append(line(d, "stroke-ink", 4) if number < track.walked else line(d, "stroke-soft", 4, "0.5 8"))
    return "".join(pieces)


def decisions(track: Track, stations: Sequence[Point]) -> str:
    return "".join(
        decision(stations[after - 1], stations[after], words)
        for after, words in track.decisions.items()
        if 1 <= after <= 7
    )


def decision(before: Point, after: Point, words: str) -> str:
    x, y = (before[0] + after[0]) / 2, (before[1] + after[1]) / 2
    diamond = shape(f"M{n(x)} {n(y - 8)}l8 8l-8 8l-8 -8Z", "fill-surface stroke-ink", 2.5)
    return group("trail-decision", diamond + text((x, y - 17), cut(words, 17), 15, "fill-soft"))


def station(number: int, state: str, stop: Stop, at: Point) -> str:
    here = state == HERE
    name = text((at[0], 150), cut(stop.name, 18), 18 if here else 17, "fill-ink", 800 if here else 650)
    note = text((at[0], 170), cut(stop.note, 21), 15, "fill-soft")
    return group("trail-station", DRAWN[state](number, at) + name + note, state=state, phase=number)


def drawn_done(number: int, at: Point) -> str:
    return dot(at, 15, "fill-ink") + text((at[0], at[1] + 5.5), number, 16, "fill-surface", 700)


def drawn_here(number: int, at: Point) -> str:
    glow = f'<g opacity=".3">{dot(at, 28, "fill-accent")}</g>'
    return (
        glow
        + dot(at, 21, "fill-accent stroke-surface", 3)
        + text((at[0], at[1] + 7), number, 20, "fill-on-accent", 800)
    )


def drawn_been(number: int, at: Point) -> str:
    return dot(at, 15, "fill-surface stroke-ink", 2.5) + text((at[0], at[1] + 5.5), number, 16, "fill-ink", 700)


def drawn_ahead(number: int, at: Point) -> str:
    return dot(at, 15, "fill-surface stroke-soft", 2.5) + text((at[0], at[1] + 5.5), number, 16, "fill-soft", 700)


DRAWN = {DONE: drawn_done, HERE: drawn_here, BEEN: drawn_been, AHEAD: drawn_ahead}

SMALL_STEP, SMALL_BASE, SMALL_WIDTH = 27.5, 30, 219


def trail_line(at: int, cycle: int = 1, title: str = "", ended: bool = False, mirrored: bool = False) -> SafeString:
    """The trail for one line of a list: eight dots, one arc per round; dotted is the round that is going on."""
    xs = [13 + SMALL_STEP * number for number in range(8)]
    xs = [SMALL_WIDTH - x for x in xs] if mirrored else xs
    body = small_rounds(xs, cycle, at) + small_way(xs, at)
    body += "".join(small_dot(number, x, at, ended) for number, x in enumerate(xs, start=1))
    return image("trail-compact", (0, 0, SMALL_WIDTH, 43), title, body)


def small_rounds(xs: Sequence[float], cycle: int, at: int) -> str:
    """At most three arcs; the number of the round stands in words beside the line."""
    many, out = min(max(cycle, 1), 3), ""
    lean = 6 if xs[6] > xs[3] else -6
    for i in range(many):
        top = SMALL_BASE - 20 - 9 * i
        d = f"M{n(xs[6])} {SMALL_BASE}C{n(xs[6] + lean)} {top} {n(xs[3] - lean)} {top} {n(xs[3])} {SMALL_BASE}"
        out += line(d, "stroke-ink", 1.75) if i < many - 1 else line(d, "stroke-soft", 1.75, "0.5 4.5")
    return out


def small_way(xs: Sequence[float], at: int) -> str:
    ahead = line(f"M{n(xs[at - 1])} {SMALL_BASE}H{n(xs[7])}", "stroke-soft", 2.5, "0.5 4.5")
    return ahead + line(f"M{n(xs[0])} {SMALL_BASE}H{n(xs[at - 1])}", "stroke-ink", 2.5)


def small_dot(number: int, x: float, at: int, ended: bool) -> str:
    if number == at and not ended:
        here = dot((x, SMALL_BASE), 11, "fill-accent stroke-accent-edge", 1.5)
        return here + text((x, SMALL_BASE + 4.7), number, 13, "fill-on-accent", 700)
    if number <= at:
        return dot((x, SMALL_BASE), 5.5, "fill-ink")
    return dot((x, SMALL_BASE), 4.6, "fill-surface stroke-soft", 2)
