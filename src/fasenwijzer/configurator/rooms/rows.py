"""Rows of a list that a draft keeps itself: written, left out, brought back, put at another place."""

from __future__ import annotations

from typing import Any, ClassVar

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.rooms.base import RoomForm, key_for
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.own import Row
from fasenwijzer.people.models import User


def rows_of(draft: Edition, path: str) -> list[Row]:
    """The rows as they stand in the draft."""
    return list(draft.own.rows.get(path, method_edition.rows_of(draft.base, path)))


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


class RowForm(RoomForm):
    """One row of the list at `path`, new or there already. A subclass asks its name, and says how the row looks."""

    path: ClassVar[str]
    all_optional = False

    def __init__(self, *args: Any, key: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = key or "new"
        self.is_new = not key

    def row(self, key: str) -> Row:
        """What is filled in about how it looks, under this key."""
        raise NotImplementedError

    def save(self, *, by: User) -> None:
        """A new row gets a key of its name, which no row here or in the base has. Raises EditionIsPublished."""
        rows, key, at = rows_of(self.draft, self.path), self.key, f"{self.path}."
        if self.is_new:
            taken = [row.key for row in (*rows, *method_edition.rows_of(self.draft.base, self.path))]
            key = key_for(self.cleaned_data[f"{self.path}-new-name"], taken)
        row = self.row(key)
        rows = [*rows, row] if self.is_new else [row if one.key == key else one for one in rows]
        texts = {path.replace(f"{at}{self.key}.", f"{at}{key}."): text for path, text in self.texts.items()}
        self.draft.list_up(self.path, rows, texts, by=by)
