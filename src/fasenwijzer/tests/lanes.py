"""What runs on which database. `make test` goes two lanes, one on SQLite and one on PostgreSQL.

Verbs, constraints, triggers and questions to the database are tested on both. What is Python alone runs on SQLite's
lane only, and so does a test with the marker `once`, on the lane it names.

A test that looks at pages is mostly about what stands on them, and that is the same on both. Of those PostgreSQL gets
the packages that sort, search and count in the database by themselves (OWN_QUESTIONS), and what has the marker `both`.
Besides it opens every address and sends every form, with words that mean harm too (test_every_form.py,
test_hostile_input.py): whatever PostgreSQL is stricter in, a length, a kind, a GROUP BY, a transaction after a refused
row, comes to light there.
"""

from __future__ import annotations

import os

import pytest

LANES = "FASENWIJZER_TEST_LANES"
"""Set when both lanes are gone; without it nothing is left to another lane."""
PAGES = {"client", "browse"}
"""The fixtures of a test that asks for pages."""
OWN_QUESTIONS = {"audit", "monitor", "privacy", "search", "today"}


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
    return {"sqlite", "postgresql"} if asks_the_database(item) else {"sqlite"}


def asks_the_database(item: pytest.Item) -> bool:
    """Whether the database has a part in what this test is about."""
    fixtures = set(getattr(item, "fixturenames", ()))
    if item.get_closest_marker("both") or not fixtures & PAGES:
        return bool(item.get_closest_marker("django_db") or "db" in fixtures)
    return bool(OWN_QUESTIONS & set(item.path.parts))
