"""What runs on which database. `make test` goes two lanes, one on SQLite and one on PostgreSQL.

Everything that a database takes part in is tested on both. What is Python alone runs on SQLite's lane only, and so does
a test with the marker `once`, on the lane it names: it asks the pages or the rights, at length, and the database no
more than shorter tests do.
"""

from __future__ import annotations

import os

import pytest

LANES = "FASENWIJZER_TEST_LANES"
"""Set when both lanes are gone; without it nothing is left to another lane."""


def shared_out(items: list[pytest.Item], here: str) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """What runs on this lane, `sqlite` or `postgresql`, and what is left to the other."""
    if here not in os.environ.get(LANES, "").split():
        return items, []
    return [one for one in items if here in lanes_of(one)], [one for one in items if here not in lanes_of(one)]


def lanes_of(item: pytest.Item) -> set[str]:
    """Where a test runs when there are two lanes."""
    once = item.get_closest_marker("once")
    if once:
        return {once.kwargs["on"]}
    return {"sqlite", "postgresql"} if touches_a_database(item) else {"sqlite"}


def touches_a_database(item: pytest.Item) -> bool:
    return bool(item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ()))
