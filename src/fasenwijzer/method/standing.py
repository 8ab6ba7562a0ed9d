"""How a case stands in its phase: what is in place, what is missing and why, what is due when."""

from dataclasses import dataclass
from datetime import date, timedelta

from fasenwijzer.method.edition import Edition
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.phase import AgreedDate, Norm
from fasenwijzer.method.phases import BY_KEY


@dataclass(frozen=True, slots=True)
class Met:
    """A condition that is met, in the words of the edition."""

    key: str
    statement: str


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that is not met, in the words of the edition."""

    key: str
    hard: bool
    missing: str
    why: str
    about: tuple[str, ...] = ()
    """The keys of what is missing: life areas, criteria or checklist items."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that should happen by a day, because of a norm or because it was agreed."""

    key: str
    due_on: date
    days_left: int
    """Negative when the day has passed."""
    counted_from: date
    norm_days: int | None = None
    """The days of the norm; None for an agreed date."""
    planned_on: date | None = None
    """The talk that is planned and answers this; None when none is."""

    @property
    def days_over(self) -> int:
        return max(-self.days_left, 0)

    @property
    def is_planned_in_time(self) -> bool:
        return self.planned_on is not None and self.planned_on <= self.due_on


def met(case: CaseFacts, edition: Edition) -> tuple[Met, ...]:
    """The conditions of the present phase that concern this case and are met."""
    conditions = BY_KEY[case.phase].conditions
    return tuple(
        Met(condition.key, edition.condition(condition.key).statement)
        for condition in conditions
        if condition.concerns(case) and condition.is_met(case, edition.norm)
    )


def missing(case: CaseFacts, edition: Edition) -> tuple[Unmet, ...]:
    """The conditions of the present phase that are not met, the hard ones first."""
    unmet = []
    for condition in BY_KEY[case.phase].conditions:
        if not condition.is_met(case, edition.norm):
            words = edition.condition(condition.key)
            hard = words.hard and condition.may_be_hard
            unmet.append(Unmet(condition.key, hard, words.missing, words.why, condition.about(case)))
    return tuple(sorted(unmet, key=lambda condition: not condition.hard))


def due(case: CaseFacts, edition: Edition) -> tuple[Due, ...]:
    """What is due in the present phase, the most pressing first. After the end only agreed aftercare is."""
    phase = BY_KEY[case.phase]
    agreed = [_agreed(case, when) for when in phase.dates]
    norms = [] if case.ended else [_by_norm(case, norm, edition) for norm in phase.norms]
    if case.ended and phase.key != "exit":
        agreed = []
    return tuple(sorted((item for item in (*agreed, *norms) if item), key=lambda item: item.due_on))


def _agreed(case: CaseFacts, agreed: AgreedDate) -> Due | None:
    day = agreed.on(case)
    if day is None:
        return None
    planned = case.next_talk_on if agreed.is_a_talk else None
    return Due(agreed.key, day, (day - case.today).days, counted_from=day, planned_on=planned)


def _by_norm(case: CaseFacts, norm: Norm, edition: Edition) -> Due | None:
    start, days = norm.counted_from(case), edition.norm(norm.key)
    if start is None or days is None:
        return None
    day = start + timedelta(days=days)
    planned = case.next_talk_on if norm.is_a_talk else None
    return Due(norm.key, day, (day - case.today).days, counted_from=start, norm_days=days, planned_on=planned)
