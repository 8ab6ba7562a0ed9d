"""Playing stories next to each other, in the order of time, each with the clock set to its own moments.

A story is a generator: it yields the moment it waits for and goes on when the clock stands there. So everything is
written down in the order in which it happened in the organisation, the log included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush

from fasenwijzer import clock

Script = Iterator[datetime]


def play(scripts: Iterable[Script], *, until: datetime) -> None:
    """Tell the stories up to a moment; what would come after it has not happened yet. Time never goes back."""
    waiting = [(moment, number, script) for number, script in enumerate(scripts) for moment in [next(script)]]
    heapify(waiting)
    while waiting and waiting[0][0] <= until:
        moment, number, script = heappop(waiting)
        clock.travel_to(moment)
        following = next(script, None)
        if following is not None:
            heappush(waiting, (max(following, moment), number, script))
