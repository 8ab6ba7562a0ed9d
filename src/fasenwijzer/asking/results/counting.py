"""What was answered in a round, counted: out of the box, or out of the answers with a name. Both look the same here."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from fasenwijzer.asking.models import Answer, Round
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.questionnaires.plain import Kind, Scoring


@dataclass
class Counts:
    """How many people answered each question, and how often each choice and figure was given."""

    people: Counter[int] = field(default_factory=Counter)
    choices: Counter[int] = field(default_factory=Counter)
    numbers: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    texts: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    scores: dict[int, tuple[int, float]] = field(default_factory=dict)
    """Of a section: how many people have a score, and what those come to together."""


def counts_of(one: Round, version: Version) -> Counts:
    """Of a round and its version, read whole."""
    return _out_of_the_box(one) if one.anonymous else _with_names(one, version)


def _out_of_the_box(one: Round) -> Counts:
    counts = Counts()
    for item, choice, number, many in one.counts.values_list("item", "choice", "number", "many"):
        if choice is not None:
            counts.choices[choice] = many
        elif number is not None:
            counts.numbers[item][number] = many
        else:
            counts.people[item] = many
    for item, text in one.texts.values_list("item", "text"):
        counts.texts[item].append(text)
    counts.scores = {pk: (many, total) for pk, many, total in one.scores.values_list("section", "many", "total")}
    return counts


def _with_names(one: Round, version: Version) -> Counts:
    """Words are not gathered: they stay with the person who wrote them."""
    counts, who = Counts(), defaultdict[int, set[int]](set)
    points = _points(version)
    personal: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    rows = Answer.objects.filter(asked__round=one).values_list("asked", "item", "item__section", "choice", "number")
    for asked, item, section, choice, number in rows.iterator(chunk_size=2000):
        who[item].add(asked)
        if choice is not None:
            counts.choices[choice] += 1
        elif number is not None:
            counts.numbers[item][number] += 1
        worth = points.get((item, choice)) if choice is not None else number if (item, None) in points else None
        if worth is not None:
            personal[asked, section].append(worth)
    counts.people = Counter({item: len(people) for item, people in who.items()})
    counts.scores = _scores(version, personal)
    return counts


def _points(version: Version) -> dict[tuple[int, int | None], int]:
    """What a choice is worth; a scale is there without a choice, because its figure is what it is worth."""
    worth: dict[tuple[int, int | None], int] = {}
    for section in version.sections.all():
        for item in section.items.all():
            if item.kind == Kind.SCALE:
                worth[item.pk, None] = 0
            worth |= {(item.pk, one.pk): one.points for one in item.choices.all() if one.points is not None}
    return worth


def _scores(version: Version, personal: dict[tuple[int, int], list[int]]) -> dict[int, tuple[int, float]]:
    counted = {one.pk: one.scoring for one in version.sections.all() if one.scoring != Scoring.NONE}
    together: dict[int, tuple[int, float]] = {}
    for (_asked, section), points in personal.items():
        if section in counted:
            many, total = together.get(section, (0, 0.0))
            own = sum(points) / (len(points) if counted[section] == Scoring.MEAN else 1)
            together[section] = (many + 1, total + own)
    return together
