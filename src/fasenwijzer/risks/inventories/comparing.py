"""Inventories side by side, and beside those of the moment before: where people differ, and what went up or down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby
from typing import Any

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.method.edition_parts import Risk
from fasenwijzer.risks.inventories.models import Inventory, RiskSeen
from fasenwijzer.risks.inventories.parts import HEIGHTS, InventoryMoment

UP, DOWN, EQUAL = "up", "down", "equal"
AGREED, DIFFERS, FAR_APART = "agreed", "differs", "far"


@dataclass(frozen=True)
class Moment:
    """The inventories that were made for one occasion; of somebody who did it twice, the last one counts."""

    key: str
    moment: str
    cycle: int
    inventories: list[Inventory]

    @property
    def on(self) -> date:
        """The day of the first."""
        return self.inventories[0].on

    @property
    def raters(self) -> list[Inventory]:
        last = {(one.rater_kind, one.rater_name): one for one in self.inventories}
        return list(last.values())

    def of(self, rater: Inventory) -> Inventory | None:
        """The view of the same person here; of a worker who was not there yet, that of the worker then."""
        same = [one for one in self.raters if one.rater_kind == rater.rater_kind]
        named = next((one for one in same if one.rater_name == rater.rater_name), None)
        return named or (same[-1] if same and rater.rater_kind == AuthorKind.WORKER else None)


@dataclass(frozen=True)
class Opinion:
    """What one person says about one risk; `seen` is None when it was left open, `before` is the level of last time."""

    rater: Inventory
    seen: RiskSeen | None
    before: RiskSeen | None

    @property
    def trend(self) -> str:
        """Up, down or equal since the moment before; empty when it can't be told."""
        now, then = height(self.seen), height(self.before)
        if not now or not then:
            return ""
        return UP if now > then else DOWN if now < then else EQUAL


@dataclass(frozen=True)
class Line:
    """One risk, with what everybody says about it."""

    risk: Risk
    opinions: list[Opinion]
    agreements: list[Any]

    @property
    def difference(self) -> str:
        """Whether people agree; empty when fewer than two said how likely it is."""
        heights = [found for opinion in self.opinions if (found := height(opinion.seen))]
        if len(heights) < 2:
            return ""
        apart = max(heights) - min(heights)
        return FAR_APART if apart > 1 else DIFFERS if apart else AGREED


@dataclass(frozen=True)
class Pair:
    """Two people, over how many risks they differ, and how many both gave a level."""

    one: Inventory
    other: Inventory
    apart: int
    many: int


@dataclass(frozen=True)
class Change:
    """Which risks went up, or down, in the eyes of one person."""

    rater: Inventory
    risks: list[Risk]


@dataclass(frozen=True)
class Comparison:
    """One moment, beside the one before."""

    moment: Moment
    before: Moment | None
    lines: list[Line]

    @property
    def pairs(self) -> list[Pair]:
        return [self._pair(one, other) for one, other in combinations(range(len(self.moment.raters)), 2)]

    def _pair(self, one: int, other: int) -> Pair:
        both = [(height(line.opinions[one].seen), height(line.opinions[other].seen)) for line in self.lines]
        known = [(here, there) for here, there in both if here and there]
        raters, apart = self.moment.raters, sum(here != there for here, there in known)
        return Pair(raters[one], raters[other], apart, len(known))

    @property
    def risen(self) -> list[Change]:
        return list(self._changed(UP))

    @property
    def fallen(self) -> list[Change]:
        return list(self._changed(DOWN))

    def _changed(self, trend: str) -> Iterator[Change]:
        for place, rater in enumerate(self.moment.raters):
            risks = [line.risk for line in self.lines if line.opinions[place].trend == trend]
            if risks:
                yield Change(rater, risks)


def height(seen: RiskSeen | None) -> int:
    """A level as a number, to compare; 0 when nobody knows."""
    return HEIGHTS.get(seen.level, 0) if seen else 0


def moments_of(case: Case) -> list[Moment]:
    """Every occasion on which inventories were made, in order of time. Two queries."""
    made: dict[tuple[Any, ...], list[Inventory]] = {}
    for inventory in Inventory.objects.of(case):
        inventory.case = case
        made.setdefault(_occasion(inventory), []).append(inventory)
    return [Moment(_key(occasion), occasion[0], ones[0].cycle, ones) for occasion, ones in made.items()]


def _occasion(inventory: Inventory) -> tuple[Any, ...]:
    """The start of a case, the evaluation of a round, or a day in between."""
    if inventory.moment == InventoryMoment.START:
        return (inventory.moment,)
    return (inventory.moment, inventory.cycle if inventory.moment == InventoryMoment.EVALUATION else inventory.on)


def _key(occasion: tuple[Any, ...]) -> str:
    return "-".join(str(part) for part in occasion)


def compared(case: Case, moments: list[Moment], key: str = "", agreements: Iterable[Any] = ()) -> Comparison | None:
    """One moment (the last one without a key) beside the one before; None when there is none."""
    place = next((n for n, one in enumerate(moments) if one.key == key), len(moments) - 1)
    if place < 0:
        return None
    moment, before = moments[place], moments[place - 1] if place else None
    by_risk = {risk: list(made) for risk, made in groupby(sorted(agreements, key=_about), key=_about)}
    lines = [_line(risk, moment, before, by_risk.get(risk.key, [])) for risk in risks_in(case, moment)]
    return Comparison(moment, before, lines)


def at_evaluation(case: Case, cycle: int) -> Comparison | None:
    """The inventory at the evaluation of a round beside the one before, for whoever shows that evaluation."""
    moments = moments_of(case)
    key = f"{InventoryMoment.EVALUATION}-{cycle}"
    return compared(case, moments, key) if any(one.key == key for one in moments) else None


def risks_in(case: Case, moment: Moment) -> list[Risk]:
    """The risks of the edition, and those that an older edition asked about, as far as somebody answered."""
    told = {row.risk for one in moment.raters for row in one.seen.all()}
    known = [risk for risk in case.method.risks if risk.key in told]
    return known + [case.method.risk(key) for key in sorted(told - {risk.key for risk in known})]


def _line(risk: Risk, moment: Moment, before: Moment | None, agreements: list[Any]) -> Line:
    opinions = [
        Opinion(rater, said_about(risk.key, rater), said_about(risk.key, before.of(rater) if before else None))
        for rater in moment.raters
    ]
    return Line(risk, opinions, agreements)


def said_about(risk: str, inventory: Inventory | None) -> RiskSeen | None:
    """What an inventory says about a risk."""
    rows = inventory.seen.all() if inventory else ()
    return next((row for row in rows if row.risk == risk), None)


def _about(agreement: Any) -> str:
    return str(agreement.risk)


@dataclass(frozen=True)
class Course:
    """How one person saw one risk through time."""

    rater: Inventory
    levels: list[str]


def courses_of(moments: list[Moment], risk: str) -> list[Course]:
    """For everybody who came to see it differently: the levels in order of time."""
    found: dict[tuple[str, str], Course] = {}
    for moment in moments:
        for rater in moment.raters:
            seen = said_about(risk, rater)
            if seen:
                course = found.setdefault((rater.rater_kind, rater.rater_name), Course(rater, []))
                course.levels.append(str(seen.get_level_display()))
    return [course for course in found.values() if len(set(course.levels)) > 1]
