"""The long tests begin first, shared out over the workers; the many short ones fill what is left of the time."""

from __future__ import annotations

import os

import pytest


def workers() -> int:
    """How many processes share the tests."""
    return int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))


def long_first(items: list[pytest.Item], shares: int) -> list[pytest.Item]:
    """Each share begins with its part of the long ones, the longest first.

    With `--dist worksteal` worker i of n begins with the i-th of n equal shares, and helps the others when it is done.
    """
    begins: list[list[pytest.Item]] = [[] for _ in range(shares)]
    for item in sorted(items, key=_seconds, reverse=True):
        if _seconds(item):
            min(begins, key=lambda mine: sum(map(_seconds, mine))).append(item)
    short = [item for item in items if not _seconds(item)]
    ordered: list[pytest.Item] = []
    for share, mine in enumerate(begins):
        size = (len(items) - len(ordered)) // (shares - share)
        more = max(0, size - len(mine))
        ordered, short = [*ordered, *mine, *short[:more]], short[more:]
    return ordered


def _seconds(item: pytest.Item) -> int:
    marker = item.get_closest_marker("journey") or item.get_closest_marker("long")
    return int(marker.kwargs["seconds"]) if marker else 0
