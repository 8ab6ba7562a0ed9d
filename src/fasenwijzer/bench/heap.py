"""Rows on their way to the database, gathered by table and poured in together.

No verb and no log: only for made-up people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.db.models import Max

Row = tuple[Any, ...]


class Heap:
    """`add` gives the number that a row will have, so that others can point at it before it is there."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[Row]] = defaultdict(list)
        self._next: dict[type[models.Model], int] = {}
        self._shape: dict[type[models.Model], dict[str, Any]] = {}

    def add(self, model: type[models.Model], **told: Any) -> int:
        shape = self._shape.get(model) or self._shape_of(model)
        number = self._next[model]
        self._next[model] = number + 1
        row = {**shape, **told, "id": number}
        if len(row) != len(shape):
            raise TypeError(f"{model.__name__} has no {sorted(set(row) - set(shape))}")
        self.rows[model].append(tuple(row.values()))
        return number

    def number(self, model: type[models.Model]) -> int:
        """The number that the next row of this table will have."""
        if model not in self._shape:
            self._shape_of(model)
        return self._next[model]

    def pour(self) -> int:
        """Everything so far, what hangs on something before it: a text that is established takes nothing in any more.

        In one transaction with `finish`: only then the database looks whether everything fits. Gives how many rows.
        """
        many = 0
        for model, rows in reversed(self.rows.items()):
            _put(model, list(self._shape[model]), rows)
            many += len(rows)
        self.rows.clear()
        return many

    def finish(self) -> None:
        """The database counts on from here. PostgreSQL looks at what is there, as it does by itself after a while."""
        self.pour()
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), list(self._shape)):
                cursor.execute(sql)
            if connection.vendor == "postgresql":
                cursor.execute("ANALYZE")

    def _shape_of(self, model: type[models.Model]) -> dict[str, Any]:
        """Every column with its default."""
        last = model._default_manager.aggregate(last=Max("pk"))["last"] or 0
        self._next[model] = last + 1
        self._shape[model] = {field.attname: field.get_default() for field in model._meta.concrete_fields}
        return self._shape[model]


def _put(model: type[models.Model], names: list[str], rows: list[Row]) -> None:
    columns = {field.attname: field.column or "" for field in model._meta.concrete_fields}
    quoted = ", ".join(connection.ops.quote_name(columns[name]) for name in names)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({quoted}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({marks})", list(_as_text(rows)))  # noqa: S608


TEXT: dict[type, Callable[[Any], str]] = {
    date: date.isoformat,
    datetime: lambda moment: moment.astimezone(UTC).replace(tzinfo=None).isoformat(" "),
}


def _as_text(rows: Iterable[Row]) -> Iterable[Row]:
    """SQLite keeps days and moments as text."""
    for row in rows:
        yield tuple(TEXT[type(value)](value) if type(value) in TEXT else value for value in row)
