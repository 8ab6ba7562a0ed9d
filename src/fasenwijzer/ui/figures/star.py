"""The network as a star: who is near, what the client gets from them and what the client gives them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .svg import Box, Point, cut, dot, group, image, line, n, shape, text

RINGS = {1: 140, 2: 192, 3: 244}
MOST, MOST_NAMES, LONGEST_NAME, LONGEST_RELATION = 16, 10, 14, 18
WHOLE: Box = (-330, -316, 660, 644)
LETTER, MARGIN, LABEL = 8.6, 8, 74
"""How wide a letter of a name is about, what stays free at the edge, and how far a name reaches from the middle of a
face."""
OUTSIDE = 60
"""So much further out than halfway lies the bend between two people who know each other."""
MARKS = {"more": "+", "less": "−"}
PROFESSIONAL = "professional"


@dataclass(frozen=True)
class Friend:
    """Somebody around the client. nearness: 1 near to 3 far. gets, gives: in how many ways, 0 to 4, seen from the
    client. kind: informal or professional; a professional will leave again, so the frame is square and dashed. key:
    what `ties` name people by. wish: what the client would like, "more" or "less" of each other; "as it is" is not
    drawn."""

    name: str
    initials: str
    relation: str = ""
    nearness: int = 2
    gets: int = 0
    gives: int = 0
    kind: str = "informal"
    key: int = 0
    wish: str = ""


Ties = Sequence[tuple[int, int]]


def star(
    centre: str, people: Sequence[Friend], title: str = "", ties: Ties = (), seats: Sequence[int] = ()
) -> SafeString:
    """A dotted lane is a question, not a fault. Of more than sixteen people the nearest are drawn; the list has all.

    ties: pairs of keys, who knows whom. seats: keys in order, when two stars must give everybody the same place.
    """
    shown = sorted(people, key=lambda friend: friend.nearness)[:MOST] if len(people) > MOST else list(people)
    turns = around([friend.key for friend in shown], seats)
    spots = [place_of(friend, turn) for friend, turn in zip(shown, turns, strict=True)]
    places = {friend.key: spot for friend, spot in zip(shown, spots, strict=True)}
    whole = bool(seats) or len(shown) < len(people)
    furthest = RINGS[3] if whole else max((distance(friend) for friend in shown), default=RINGS[1])
    rings = "".join(line(circle(radius), "stroke-line", 1.5, "2 6") for radius in RINGS.values() if radius <= furthest)
    lanes = "".join(
        lane(friend, turn, "in") + lane(friend, turn, "out") for friend, turn in zip(shown, turns, strict=True)
    )
    faces = "".join(face(friend, turn, len(shown) <= MOST_NAMES) for friend, turn in zip(shown, turns, strict=True))
    bows = "".join(bow(places[one], places[two]) for one, two in ties if one in places and two in places)
    body = rings + bows + lanes + faces + middle(centre) + others(len(people) - len(shown))
    box = WHOLE if whole else box_around(shown, spots, furthest)
    return image("star", box, title, body)


def box_around(people: Sequence[Friend], places: Sequence[Point], furthest: float) -> Box:
    """No wider and higher than what is drawn, so that names are as large as they can be on a phone."""
    ring, halves = furthest + MARGIN, [half_a_name(friend) for friend in people]
    wide = [abs(x) + half for (x, _y), half in zip(places, halves, strict=True)]
    across = max([ring, *wide]) + MARGIN
    top = max([ring, *(LABEL - y for _x, y in places if y < 0)])
    bottom = max([ring, *(y + LABEL for _x, y in places)])
    return (-across, -top, 2 * across, top + bottom)


def half_a_name(friend: Friend) -> float:
    return max(len(short(friend.name)), len(friend.relation[:LONGEST_RELATION]) - 2) * LETTER / 2


def around(keys: Sequence[int], seats: Sequence[int]) -> list[float]:
    """The direction in which each of these people stands, in radians; the first to the upper right, then clockwise."""
    order = {key: place for place, key in enumerate(seats or range(len(keys)))}
    places = [order[key] for key in keys] if seats else list(order.values())
    return [math.radians(-50 + 360 / max(len(order), 1) * place) for place in places]


def circle(radius: float) -> str:
    return f"M{-radius} 0A{radius} {radius} 0 1 1 {radius} 0A{radius} {radius} 0 1 1 {-radius} 0"


def middle(centre: str) -> str:
    name = cut(centre, 10)
    return dot((0, 0), 46, "fill-cover") + text((0, 7), name, 20 if len(name) < 8 else 16, "fill-on-cover display", 600)


def others(many: int) -> str:
    return text((0, 286), _("and %(many)s more") % {"many": many}, 17, "fill-soft") if many > 0 else ""


def distance(friend: Friend) -> int:
    return RINGS[min(max(friend.nearness, 1), 3)]


def place_of(friend: Friend, turn: float) -> Point:
    return math.cos(turn) * distance(friend), math.sin(turn) * distance(friend)


def bow(one: Point, two: Point) -> str:
    """Two people who know each other: a line that bends away from the middle, so that it crosses no lane."""
    (ax, ay), (bx, by) = one, two
    mx, my = (ax + bx) / 2, (ay + by) / 2
    out = OUTSIDE / max(math.hypot(mx, my), 1)
    way = f"M{n(ax)} {n(ay)}Q{n(mx * (1 + out))} {n(my * (1 + out))} {n(bx)} {n(by)}"
    return group("star-tie", line(way, "stroke-soft", 1.75))


def lane(friend: Friend, turn: float, way: str) -> str:
    """One of two roads beside each other: in is what the client gets, out is what the client gives."""
    ways, side = (friend.gets, -7.5) if way == "in" else (friend.gives, 7.5)
    ux, uy = math.cos(turn), math.sin(turn)
    near, far = [(ux * radius - uy * side, uy * radius + ux * side) for radius in (51, distance(friend) - 34)]
    if not ways:
        return line(f"M{n(near[0])} {n(near[1])}L{n(far[0])} {n(far[1])}", "stroke-line", 2, "1 6")
    start, end = (far, near) if way == "in" else (near, far)
    towards = (-ux, -uy) if way == "in" else (ux, uy)
    return group("star-lane", road(start, end, towards, ways, "ink" if way == "in" else "hue"), way=way, hue=2)


def road(start: Point, end: Point, towards: Point, ways: int, paint: str) -> str:
    wide = {1: 2.5, 2: 4.2}.get(ways, 6)
    size = 5.5 + wide * 0.7
    (ux, uy), (x, y) = towards, end
    bx, by = x - ux * size * 1.5, y - uy * size * 1.5
    head = f"M{n(bx - uy * size)} {n(by + ux * size)}L{n(x)} {n(y)}L{n(bx + uy * size)} {n(by - ux * size)}Z"
    return line(f"M{n(start[0])} {n(start[1])}L{n(bx)} {n(by)}", f"stroke-{paint}", wide) + shape(head, f"fill-{paint}")


def face(friend: Friend, turn: float, named: bool) -> str:
    x, y = place_of(friend, turn)
    letters = text((x, y + 6), cut(friend.initials, 3), 17, "fill-ink", 700)
    body = frame(friend.kind, x, y) + letters + wish(friend, x, y)
    return group("star-person", body + (names(friend, x, y, turn) if named else ""))


def wish(friend: Friend, x: float, y: float) -> str:
    """A small sign at the shoulder: more, or less."""
    mark = MARKS.get(friend.wish, "")
    if not mark:
        return ""
    return dot((x + 23, y - 21), 11, "fill-surface stroke-ink", 2) + text((x + 23, y - 15), mark, 18, "fill-ink", 700)


def frame(kind: str, x: float, y: float) -> str:
    if kind != PROFESSIONAL:
        return dot((x, y), 27, "fill-surface stroke-ink", 2)
    square = f"M{n(x - 25)} {n(y - 25)}h50v50h-50Z"
    return shape(square, "fill-surface stroke-ink", 2, "5 4")


def names(friend: Friend, x: float, y: float, turn: float) -> str:
    name, relation = (y - 54, y - 36) if math.sin(turn) < -0.5 else (y + 47, y + 65)
    words = text((x, name), short(friend.name), 17, "fill-ink", 650, ground="paper") + text(
        (x, relation), cut(friend.relation, LONGEST_RELATION), 15, "fill-soft", ground="paper"
    )
    return group("star-names", words)


def short(name: str) -> str:
    """The name, or only one word of it when the whole is too long for its place: the first that is a name, no "mrs"."""
    if len(name) <= LONGEST_NAME:
        return name
    words = name.split()
    return cut(next((word for word in words if word[:1].isupper()), words[0]), LONGEST_NAME)
