"""What a draft still lacks before it can be asked: each in words, with where to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.plain import CHOSEN, Item, Kind, Plain, Scoring, Section


@dataclass(frozen=True)
class Hole:
    """`key` of the question, or `section` by its place, or neither: about the whole."""

    words: str
    key: str = ""
    section: int | None = None


def holes(plain: Plain) -> list[Hole]:
    """In the order of the page; none when it can be published."""
    return list(_holes(plain))


def _holes(plain: Plain) -> Iterator[Hole]:
    if not any(item.kind != Kind.NOTE for item in plain.items):
        yield Hole(_("There is no question yet."))
    for at, section in enumerate(plain.sections):
        yield from _of_section(section, at)
    for item in plain.items:
        yield from _of_item(item, plain)


def _of_section(section: Section, at: int) -> Iterator[Hole]:
    name = section.title or str(at + 1)
    if not section.items:
        yield Hole(_("Section “%(name)s” has no question.") % {"name": name}, section=at)
    elif section.scoring != Scoring.NONE and not any(item.is_scored for item in section.items):
        words = _("Section “%(name)s” counts a score, but no question in it gives points.")
        yield Hole(words % {"name": name}, section=at)


def _of_item(item: Item, plain: Plain) -> Iterator[Hole]:
    name = {"name": item.words or item.key}
    if not item.words.strip():
        yield Hole(_("Question “%(name)s” has no words.") % name, item.key)
    if item.kind in CHOSEN and len(item.choices) < 2:
        yield Hole(_("“%(name)s” needs at least two choices.") % name, item.key)
    points = [choice.points is None for choice in item.choices]
    if any(points) and not all(points):
        yield Hole(_("“%(name)s”: some choices have points and some have none.") % name, item.key)
    earlier = {one.key for one in plain.before(item.key)}
    if any(key not in earlier for key, _code in item.shown_when):
        yield Hole(_("“%(name)s” follows from a question that comes later.") % name, item.key)
