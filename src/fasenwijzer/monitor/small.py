"""Small groups stay out of sight: no figure tells about fewer than five people, by itself or beside another one.

What is left out may not follow from what is shown. So with a part that is too small another part goes too, and a
figure of the whole goes when one of the groups it is the sum of is too small. How many there were of a share or an
average is never told, so that those cannot be taken apart either. See decision 31.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fasenwijzer.access.few import LEAST, too_few, with_company
from fasenwijzer.monitor.indicators.indicator import Made
from fasenwijzer.monitor.tallies import ADDED_UP, Counted, Tally

MOST_OF_ALL = 80
"""Percent: from here on, or as far from the other end, a share is told in words when the rest are too few."""


def hidden(parts: Mapping[str, Counted], made: Made, period: int) -> set[str]:
    """The parts that are not told in this period."""
    tallies = {key: part.at(period) for key, part in parts.items()}
    out = {key for key, tally in tallies.items() if too_few(tally.people)}
    if made not in ADDED_UP:
        return out
    out |= {key for key, part in parts.items() if any(map(_follows, part.families(period)))}
    return with_company(out, {key: tally.people for key, tally in tallies.items()})


def one_side_is_few(tally: Tally) -> bool:
    """Of a share: those for whom it is so, or those for whom it is not."""
    return too_few(tally.people_yes) or too_few(tally.people_no)


def _follows(groups: Iterable[Tally]) -> bool:
    """Whether the whole less what is shown would tell about the groups that are not."""
    few = [tally.people for tally in groups if too_few(tally.people)]
    return bool(few) and (len(few) == 1 or sum(few) < LEAST)
