"""Looking back on a norm that says how often: where lay more days between two talks than the norm allows?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Gap:
    """Two days on which something was done, with too many days between them."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.since).days


def gaps(held_on: Iterable[date], norm_days: int) -> tuple[Gap, ...]:
    """The stretches between two held talks that are longer than the norm, in order of time."""
    found = (Gap(since, until) for since, until in pairwise(sorted(held_on)))
    return tuple(gap for gap in found if gap.days > norm_days)
