"""Two versions beside each other: what stayed, what changed and how, what is new and what is gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from fasenwijzer.analysis.areas.models import WHOLE
from fasenwijzer.analysis.areas.words import place_of
from fasenwijzer.analysis.description.models import OTHER, Passage
from fasenwijzer.cases.models import Case
from fasenwijzer.method.edition_parts import LifeArea

SAME, CHANGED, OTHER_WORDS, NEW, GONE = "same", "changed", "other_words", "new", "gone"
ALIKE = 0.5
"""From here two passages about the same area are one passage that changed."""
MOST_COMPARED = 40
"""Passages of one area that are held against each other; beyond that they are new or gone."""
PIECES = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Words that stayed, went or came."""

    kind: str
    text: str


@dataclass(frozen=True)
class Pair:
    """A passage of then and of now; one of them is missing when it is new or gone.

    In other words: they are about the same, and have hardly a word in common.
    """

    kind: str
    before: Passage | None
    after: Passage | None
    runs: tuple[Run, ...] = ()

    @property
    def passage(self) -> Passage:
        """The one that is shown: that of now, or that of then when it is gone."""
        return self.after or self.before  # type: ignore[return-value]


@dataclass(frozen=True)
class PlaceCompared:
    """What was written about one place, then and now."""

    place: LifeArea
    pairs: list[Pair]


@dataclass(frozen=True)
class Comparison:
    """Everything, with how much of each sort there is."""

    places: list[PlaceCompared]
    counts: dict[str, int]
    in_another_order: bool = False
    """What is in both versions is read in another order now."""


def compare(case: Case, before: Sequence[Passage], after: Sequence[Passage]) -> Comparison:
    """The passages of an older and of a newer version, place by place. Without a query."""
    order = [*(area.key for area in case.method.life_areas), *WHOLE, OTHER]
    known = dict.fromkeys([*order, *(passage.life_area for passage in (*before, *after))])
    places = [
        PlaceCompared(place_of(case, key), list(_pairs(_about(before, key), _about(after, key)))) for key in known
    ]
    filled = [place for place in places if place.pairs]
    pairs = [pair for place in filled for pair in place.pairs]
    return Comparison(filled, dict(Counter(pair.kind for pair in pairs)), _moved(pairs, before, after))


def _moved(pairs: list[Pair], before: Sequence[Passage], after: Sequence[Passage]) -> bool:
    """Whether the passages that are in both are in another order."""
    then = {pair.after.pk: pair.before.pk for pair in pairs if pair.before and pair.after}
    stayed = set(then.values())
    return [then[one.pk] for one in after if one.pk in then] != [one.pk for one in before if one.pk in stayed]


def _about(passages: Sequence[Passage], key: str) -> list[Passage]:
    return [passage for passage in passages if passage.life_area == key]


def _pairs(before: list[Passage], after: list[Passage]) -> Iterator[Pair]:
    """In the order of now; what is gone comes last."""
    then = _matches(before, after)
    matched = {passage.pk for passage in then.values()}
    left = [passage for passage in before if passage.pk not in matched]
    for passage in after:
        found = then.get(passage.pk)
        if found is None:
            yield Pair(OTHER_WORDS, left.pop(0), passage) if left else Pair(NEW, None, passage)
        elif found.text == passage.text:
            yield Pair(SAME, found, passage)
        else:
            yield Pair(CHANGED, found, passage, tuple(runs(found.text, passage.text)))
    yield from (Pair(GONE, passage, None) for passage in left)


def _matches(before: list[Passage], after: list[Passage]) -> dict[int, Passage]:
    """For a passage of now the one of then: the same words first, then the most alike."""
    found: dict[int, Passage] = {}
    left = list(before)
    for passage in after:
        same = next((one for one in left if one.text == passage.text), None)
        if same is not None:
            found[passage.pk] = same
            left.remove(same)
    for passage in [one for one in after if one.pk not in found][:MOST_COMPARED]:
        alike = max(left[:MOST_COMPARED], key=lambda one: likeness(one.text, passage.text), default=None)
        if alike is not None and likeness(alike.text, passage.text) >= ALIKE:
            found[passage.pk] = alike
            left.remove(alike)
    return found


def likeness(one: str, two: str) -> float:
    """From 0 to 1, by words."""
    return SequenceMatcher(None, one.lower().split(), two.lower().split(), autojunk=False).ratio()


def runs(before: str, after: str) -> Iterator[Run]:
    """The words of both texts in one line: what stayed, what went, what came."""
    old, new = PIECES.findall(before), PIECES.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Run(SAME, "".join(new[c:d]))
        if kind in ("delete", "replace"):
            yield Run(GONE, "".join(old[a:b]))
        if kind in ("insert", "replace"):
            yield Run(NEW, "".join(new[c:d]))
