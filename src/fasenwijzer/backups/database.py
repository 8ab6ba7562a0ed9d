"""The database of an installation in a backup: a copy of one moment with what stood in it, and putting it back.

SQLite is copied by its own backup interface, PostgreSQL by `pg_dump`, both while people work. The counts are taken of
exactly what was copied: of the copy itself, or in the snapshot that `pg_dump` uses.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction

from fasenwijzer.backups import postgresql
from fasenwijzer.backups.manifest import Contents
from fasenwijzer.backups.unusable import Unusable

FIRST_LINE = "SELECT hash FROM audit_event ORDER BY id LIMIT 1"
LAST_LINE = "SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1"
TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
}


def copy_to(path: Path) -> Contents:
    """A copy of this moment; what stands in it. Raises Unusable."""
    try:
        return _dump(path) if connection.vendor == "postgresql" else _copy(path)
    except (DatabaseError, sqlite3.Error) as problem:
        raise Unusable(f"The database could not be copied ({type(problem).__name__}); is the disk full?") from problem


def _copy(path: Path) -> Contents:
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as ours, closing(sqlite3.connect(path)) as copy:
        ours.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        return contents(copy.cursor())


def _dump(path: Path) -> Contents:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        postgresql.dump(path, snapshot=cursor.fetchone()[0])
        return contents(cursor)


def contents(cursor: Any) -> Contents:
    """What stands in a database: of ours, or of a copy. `cursor` is one of DB-API."""
    cursor.execute(TABLES[connection.vendor])
    tables = sorted(name for (name,) in cursor.fetchall())
    counts = {name: _one(cursor, f'SELECT count(*) FROM "{name}"') for name in tables}  # noqa: S608  # its own name
    cursor.execute("SELECT app, name FROM django_migrations")
    migrations = sorted(f"{app}.{name}" for app, name in cursor.fetchall())
    return Contents(counts, tuple(migrations), _one(cursor, LAST_LINE) or "")


def contents_here() -> Contents:
    """What stands in the database of this installation now."""
    with connection.cursor() as cursor:
        return contents(cursor)


def _one(cursor: Any, question: str) -> Any:
    cursor.execute(question)
    row = cursor.fetchone()
    return row[0] if row else None


def first_hash() -> str:
    """Of the first line of the log: it tells one organisation from another, also after a move."""
    with connection.cursor() as cursor:
        return _one(cursor, FIRST_LINE) or ""


def is_empty() -> bool:
    """Whether nothing was ever made in the database of this installation."""
    return not connection.introspection.table_names()


def put_back(path: Path) -> None:
    """Fill the empty database of this installation with a copy; a SQLite copy moves there. Raises Unusable."""
    connection.close()
    if connection.vendor == "postgresql":
        postgresql.restore(path)
        return
    place = Path(str(connection.settings_dict["NAME"]))
    for beside in ("-wal", "-shm"):
        place.with_name(place.name + beside).unlink(missing_ok=True)
    path.chmod(0o600)
    path.replace(place)
