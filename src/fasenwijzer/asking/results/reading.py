"""What came out of a round, as far as it may be told (decisions 31 and 33).

Nothing while it runs: from one day to the next it would tell about one person. Nothing about fewer than five people.
Where one of the answers was given by too few, the smallest other goes along, and of a figure only the average is left:
the average and the rest together would tell what was left out. Over how many an average is, is not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.access.few import LEAST, too_few, with_company
from fasenwijzer.asking.models import Round
from fasenwijzer.asking.results.counting import Counts, counts_of
from fasenwijzer.questionnaires.filling_in.forms import numbered
from fasenwijzer.questionnaires.models import Item, Section, Version
from fasenwijzer.questionnaires.plain import Kind
from fasenwijzer.questionnaires.themes import WENT_BETTER, Theme

NO_ANSWER = "none"


@dataclass(frozen=True)
class Cell:
    """One of the answers: how many gave it and what part that is; None when that is not told."""

    words: str
    many: int | None
    share: int | None


@dataclass(frozen=True)
class OfItem:
    """`average` and `before` are figures or nothing; `few`: too few to tell anything."""

    number: int | None
    item: Item
    few: bool = False
    average: float | None = None
    before: float | None = None
    cells: tuple[Cell, ...] = ()
    texts: tuple[str, ...] = ()
    stays_with_person: bool = False
    in_the_pilot: str = ""

    @property
    def nothing_told(self) -> bool:
        """Of none of the answers is told how often it was given."""
        return bool(self.cells) and all(cell.many is None for cell in self.cells)


@dataclass(frozen=True)
class OfSection:
    section: Section
    score: float | None
    before: float | None
    items: tuple[OfItem, ...]


@dataclass(frozen=True)
class Results:
    """`few`: so few answered that nothing is told. `earlier`: the round it is laid beside."""

    answered: int
    few: bool
    sections: tuple[OfSection, ...] = ()
    earlier: Round | None = None

    @property
    def in_the_pilot(self) -> bool:
        """Whether something was asked that the pilot asked too."""
        return any(item.in_the_pilot for part in self.sections for item in part.items)


def results_of(one: Round) -> Results:
    """Of a round that is over."""
    answered = one.answered
    if answered < LEAST:
        return Results(answered, few=True)
    version = _whole(one)
    counts, earlier = counts_of(one, version), Round.objects.like(one).whole().first()
    before = _earlier(earlier)
    numbers = {item.pk: number for number, item in numbered(version)}
    sections = tuple(
        OfSection(
            section,
            _score(counts, section),
            before.get(("section", str(section.place))),
            tuple(
                _of_item(item, numbers[item.pk], counts, answered, one, before)
                for item in section.items.all()
                if item.kind != Kind.NOTE
            ),
        )
        for section in version.sections.all()
    )
    return Results(answered, few=False, sections=sections, earlier=earlier if before else None)


def _whole(one: Round) -> Version:
    return Version.objects.whole().get(pk=one.version_id)


def _earlier(round_: Round | None) -> dict[tuple[str, str], float]:
    """The averages of the round before, by the key of the question: as they may be told themselves."""
    if round_ is None or round_.answered < LEAST:
        return {}
    version = _whole(round_)
    counts, found = counts_of(round_, version), dict[tuple[str, str], float]()
    for section in version.sections.all():
        score = _score(counts, section)
        if score is not None:
            found["section", str(section.place)] = score
        for item in section.items.all():
            average = _average(item, counts)
            if average is not None:
                found[_same(item), item.key] = average
    return found


def _same(item: Item) -> str:
    """What makes two questions the same beside their key: the kind, and the ends or points."""
    points = [one.points for one in item.choices.all()]
    return f"{item.kind} {item.lowest} {item.highest} {points}"


def _score(counts: Counts, section: Section) -> float | None:
    many, total = counts.scores.get(section.pk, (0, 0.0))
    return total / many if many >= LEAST else None


def _of_item(
    item: Item, number: int | None, counts: Counts, answered: int, one: Round, before: Mapping[tuple[str, str], float]
) -> OfItem:
    people = counts.people[item.pk]
    told: dict[str, Any] = {"number": number, "item": item, "in_the_pilot": in_the_pilot(item.theme)}
    if item.kind in (Kind.TEXT, Kind.LONG, Kind.DATE) and not one.anonymous:
        return OfItem(**told, stays_with_person=True)
    if people < LEAST:
        return OfItem(**told, few=True)
    if item.kind in (Kind.TEXT, Kind.LONG):
        return OfItem(**told, texts=tuple(sorted(counts.texts[item.pk])))
    average = _average(item, counts)
    cells = _cells(item, counts, answered)
    if average is not None and any(cell.many is None for cell in cells):
        cells = ()
    return OfItem(**told, average=average, before=before.get((_same(item), item.key)), cells=cells)


def _average(item: Item, counts: Counts) -> float | None:
    """Of figures, or of the points of choices; nothing when too few gave one."""
    if item.kind in (Kind.SCALE, Kind.NUMBER):
        given = [(number, many) for number, many in counts.numbers[item.pk].items()]
    else:
        choices = item.choices.all()
        if item.kind == Kind.MANY or any(one.points is None for one in choices):
            return None
        given = [(one.points or 0, counts.choices[one.pk]) for one in choices]
    many = sum(times for _worth, times in given)
    return sum(worth * times for worth, times in given) / many if many >= LEAST else None


def _cells(item: Item, counts: Counts, answered: int) -> tuple[Cell, ...]:
    if item.kind == Kind.NUMBER:
        return ()
    many, words = _counted(item, counts)
    if item.kind == Kind.MANY:
        out = {key for key, times in many.items() if too_few(times) or too_few(answered - times)}
    else:
        many[NO_ANSWER], words[NO_ANSWER] = answered - counts.people[item.pk], _("no answer")
        out = with_company({key for key, times in many.items() if too_few(times)}, many)
    shown = {key: times for key, times in many.items() if key != NO_ANSWER or times}
    return tuple(
        Cell(words[key], None if key in out else times, None if key in out else round(100 * times / answered))
        for key, times in shown.items()
    )


def _counted(item: Item, counts: Counts) -> tuple[dict[str, int], dict[str, str]]:
    """How often each answer was given, and its words; by a key of ours."""
    if item.kind == Kind.SCALE:
        figures = range(item.lowest or 0, (item.highest or 0) + 1)
        return {str(one): counts.numbers[item.pk][one] for one in figures}, {str(one): str(one) for one in figures}
    choices = item.choices.all()
    return {f"c{one.pk}": counts.choices[one.pk] for one in choices}, {f"c{one.pk}": one.words for one in choices}


def in_the_pilot(theme: str) -> str:
    """Which way it went in the pilot, in words; nothing when it was not asked there."""
    if not theme:
        return ""
    return _("went better in the pilot") if Theme(theme) in WENT_BETTER else _("went worse in the pilot")
