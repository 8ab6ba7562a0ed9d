"""Who somebody is, where the story stands today, and when every phase before that began."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fasenwijzer.demo.others.adults import ADULTS
from fasenwijzer.demo.others.bits import Bit
from fasenwijzer.demo.others.young import YOUNG
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

FIRST = (("referral", 6), ("intake", 14), ("start", 13))
ROUND = (("analysis", 29), ("planning", 12), ("carrying_out", 140), ("evaluation", 6))
"""How many days a phase lasts in these stories."""

Place = tuple[str, int]
"""A phase and a round."""


def no_more(story: Story, life: Life) -> Script:
    """Nothing particular happens at the end."""
    yield from ()


@dataclass(frozen=True)
class Life:
    """A person of the generator. `seed` chooses among the bits; `until` is where the story stands, since `days`."""

    seed: int
    name: dict[str, Any]
    age: int
    team: str
    worker: str
    until: Place
    days: int = 9
    end: Callable[[Story, Life], Script] = no_more
    """What happens in the last phase."""
    request: str = "Wil graag hulp om het weer zelf te kunnen."
    referred: dict[str, str] = field(default_factory=dict)
    born: tuple[int, int] | None = None
    """Month and day, when they are not what the seed makes of them; (0, 0) when they are unknown."""
    evaluation_in: int = 60
    lets_go: bool = False
    """Lets the second goal of a round go."""

    @property
    def young(self) -> bool:
        return self.team == "De Brug"

    @property
    def bits(self) -> dict[str, Bit]:
        """One bit for every life area."""
        words = YOUNG if self.young else ADULTS
        return {area: bits[(self.seed + 2 * n) % len(bits)] for n, (area, bits) in enumerate(words.items())}

    def areas_of_goals(self, cycle: int) -> list[str]:
        """Two areas a round, other ones in the next."""
        areas = list(self.bits)
        first = self.seed + 2 * cycle
        return [areas[first % len(areas)], areas[(first + 3) % len(areas)]]

    def clock_time(self, nth: int = 0) -> str:
        """Some time of a working day, always the same for the same person."""
        return f"{9 + (self.seed + 2 * nth) % 7:02d}:{(self.seed * 10) % 60:02d}"

    def way(self) -> list[tuple[str, int, int, int | None]]:
        """(phase, round, first day, last day) up to where the story stands; the last one has no end."""
        last, cycle = self.until
        course = [(phase, 0, length) for phase, length in FIRST]
        for number in range(1, max(cycle, 1) + 1):
            course += [(phase, number, length) for phase, length in ROUND]
        course.append(("exit", cycle, 30))
        course = course[: [place[:2] for place in course].index((last, cycle)) + 1]
        return _dated(course, -self.days)


def _dated(course: list[tuple[str, int, int]], since: int) -> list[tuple[str, int, int, int | None]]:
    """Count back from the day the last phase began."""
    dated: list[tuple[str, int, int, int | None]] = [(*course[-1][:2], since, None)]
    for phase, cycle, length in reversed(course[:-1]):
        dated.insert(0, (phase, cycle, since - length, since))
        since -= length
    return dated
