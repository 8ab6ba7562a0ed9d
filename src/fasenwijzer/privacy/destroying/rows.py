"""Everything that hangs on a record, table by table, so that it can go in one piece whatever points at what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connection, models

AT_A_TIME = 500

Rows = dict[type[models.Model], set[Any]]


def rows_under(model: type[models.Model], numbers: set[Any]) -> Rows:
    """These rows and all that belong to them, through relations that go along (CASCADE) or hold on (PROTECT)."""
    found: Rows = {}
    ahead = [(model, numbers)]
    while ahead:
        here, pks = ahead.pop()
        new = pks - found.get(here, set())
        if new:
            found.setdefault(here, set()).update(new)
            ahead += [(field.model, _pointing(field, new)) for field in _pointers(here)]
    return found


def together(one: Rows, other: Rows) -> Rows:
    """All rows of both."""
    return {model: one.get(model, set()) | other.get(model, set()) for model in one.keys() | other.keys()}


def _pointers(model: type[models.Model]) -> Iterator[Any]:
    """The foreign keys that lead here and may not be left pointing at nothing."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            field: Any = relation.field  # type: ignore[union-attr]
            if field.remote_field.on_delete is not models.SET_NULL:
                yield field


def _pointing(field: Any, pks: set[Any]) -> set[Any]:
    found: set[Any] = set()
    for some in _in_parts(pks):
        rows = field.model._base_manager.filter(**{f"{field.name}__in": some})
        found.update(rows.values_list("pk", flat=True))
    return found


def delete(rows: Rows) -> int:
    """All of it, in any order: the database looks at what points where when the transaction ends. How many rows.

    SQLite overwrites what is deleted, so that nothing can be read back from the free space of its file.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
    return sum(_delete(model, pks) for model, pks in rows.items())


def _delete(model: type[models.Model], pks: set[Any]) -> int:
    for field in _let_go(model):
        for some in _in_parts(pks):
            field.model._base_manager.filter(**{f"{field.name}__in": some}).update(**{field.name: None})
    for some in _in_parts(pks):
        model._base_manager.filter(pk__in=some)._raw_delete(connection.alias)
    return len(pks)


def _let_go(model: type[models.Model]) -> list[Any]:
    """The foreign keys that lead here and may point at nothing afterwards."""
    related: Any = model._meta.related_objects
    return [one.field for one in related if one.field.remote_field.on_delete is models.SET_NULL]


def _in_parts(pks: set[Any]) -> Iterator[list[Any]]:
    every = list(pks)
    yield from (every[at : at + AT_A_TIME] for at in range(0, len(every), AT_A_TIME))
