"""The figures as tags. They turn with the direction of the language."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from .. import figures

register = template.Library()


@register.simple_tag
def trail(track: figures.Track) -> SafeString:
    """The large trail of a case."""
    return figures.trail(track, mirrored=get_language_bidi())


@register.simple_tag
def trail_line(at: int, cycle: int = 1, title: str = "", ended: bool = False) -> SafeString:
    """The trail on one line of a list. Give a title only where the phase is not in words beside it."""
    return figures.trail_line(at, cycle, title, ended=ended, mirrored=get_language_bidi())


@register.inclusion_tag("ui/parts/track.html")
def track_cover(track: figures.Track, large: bool = True) -> dict[str, Any]:
    """The trail as a cover shows it: large on a desk, one line that opens to a list on a phone."""
    return {"track": track, "large": large}


@register.simple_tag
def petals(areas: Sequence[figures.Petal], centre: str, title: str = "") -> SafeString:
    """Life areas as a flower."""
    return figures.petals(areas, centre, title)


@register.simple_tag
def petal_key(key: str) -> SafeString:
    """The mark of strengths, wishes or goals, for under the flower."""
    return figures.petal_key(key)


@register.simple_tag
def dolls(sources: Sequence[figures.Doll], title: str = "") -> SafeString:
    """Sources of strength as a matryoshka."""
    return figures.dolls(sources, title)


@register.simple_tag
def drawn(lines: str, name: str) -> SafeString:
    """A signature that was drawn on screen."""
    return figures.drawn(lines, _("Signature of %(name)s") % {"name": name})


@register.simple_tag
def star(
    centre: str,
    people: Sequence[figures.Friend],
    title: str = "",
    ties: Sequence[tuple[int, int]] = (),
    seats: Sequence[int] = (),
) -> SafeString:
    """The network around somebody; ties: who knows whom, seats: who has which place, by the keys of the people."""
    return figures.star(centre, people, title, ties, seats)


@register.simple_tag
def ties(knots: Sequence[figures.Knot], strands: Sequence[figures.Strand], title: str = "") -> SafeString:
    """What leads to what."""
    return figures.ties(knots, strands, title)


@register.simple_tag
def scores(values: Sequence[int], target: int | None = None, title: str = "") -> SafeString:
    """The client's own marks in time."""
    return figures.scores(values, target, title, mirrored=get_language_bidi())


@register.simple_tag
def course(
    marks: Sequence[figures.Mark],
    pauses: Sequence[figures.Pause] = (),
    target: int | None = None,
    title: str = "",
) -> SafeString:
    """Marks through time, with the days on which people looked back."""
    return figures.course(marks, pauses, target, title, mirrored=get_language_bidi())


@register.simple_tag
def multiple(
    values: Sequence[float | None], words: Sequence[str], norm: float | None = None, title: str = ""
) -> SafeString:
    """A figure through time, small enough to stand beside others."""
    return figures.multiple(values, words, norm, title, mirrored=get_language_bidi())


@register.simple_tag
def spread(many: Sequence[int], title: str = "") -> SafeString:
    """Marks of a group from 1 on, a dot for each person."""
    return figures.spread(many, title, mirrored=get_language_bidi())


@register.simple_tag
def bar(value: float | None, most: float) -> SafeString:
    """A bar in a table, beside its figure; nothing where there is none."""
    return SafeString() if value is None else figures.bar(value, most)


@register.simple_tag
def stairs(now: int, wanted: int | None = None, title: str = "") -> SafeString:
    """A scale as stairs, with one step up."""
    return figures.stairs(now, wanted, title, mirrored=get_language_bidi())


@register.simple_tag
def round_of_four(steps: Sequence[figures.Step], here: int | None = None, title: str = "") -> SafeString:
    """The round in four pictures."""
    return figures.round_of_four(steps, here, title, mirrored=get_language_bidi())


@register.simple_tag
def walk() -> SafeString:
    """The landscape of the page where you log in."""
    return figures.walk(mirrored=get_language_bidi())
