"""Rows of a list that a draft keeps itself: left out, brought back, put at another place."""

from __future__ import annotations

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.own import Row
from fasenwijzer.people.models import User


def rows_of(draft: Edition, path: str) -> list[Row]:
    """The rows as they stand in the draft."""
    return list(draft.own.rows.get(path) or method_edition.rows_of(draft.base, path))


def move(draft: Edition, path: str, key: str, *, up: bool, by: User) -> None:
    """One place up or down; at the end nothing happens."""
    rows = rows_of(draft, path)
    here = next((place for place, row in enumerate(rows) if row.key == key), None)
    there = None if here is None else here + (-1 if up else 1)
    if here is not None and there is not None and 0 <= there < len(rows):
        rows[here], rows[there] = rows[there], rows[here]
        draft.list_up(path, rows, {}, by=by)


def leave_out(draft: Edition, path: str, key: str, *, by: User) -> None:
    """The draft goes on without this row; what was written under it stays with the clients it is about."""
    draft.list_up(path, [row for row in rows_of(draft, path) if row.key != key], {}, by=by)


def bring_back(draft: Edition, path: str, key: str, *, by: User) -> None:
    """A row of the base that was left out, behind the others."""
    now = {row.key for row in rows_of(draft, path)}
    if key not in now and any(row.key == key for row in method_edition.rows_of(draft.base, path)):
        draft.list_up(path, [*rows_of(draft, path), Row(key)], {}, by=by)
