"""The database itself refuses to change or remove a line of the log, on both engines.

One way is left open: the words of a line (audit_change) may go when audit_forgotten says that they were destroyed.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("audit_event", "audit_change", "audit_forgotten")
REFUSAL = "audit rows are only ever added"
FORGOTTEN = "EXISTS (SELECT 1 FROM audit_forgotten WHERE event_id = OLD.event_id)"


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; doing it twice is harmless."""
    remove(connection)
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor, _there(connection)):
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: only the migration backwards and the test runner's flush need that."""
    with connection.cursor() as cursor:
        for table in _there(connection):
            for name in (f"{table}_no_update", f"{table}_no_delete", f"{table}_no_truncate"):
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _there(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables of TABLES that exist already: migrations make them one by one."""
    known = connection.introspection.table_names()
    return [table for table in TABLES if table in known]


def _statements(vendor: str, tables: list[str]) -> list[str]:
    return _postgresql(tables) if vendor == "postgresql" else _sqlite(tables)


def _sqlite(tables: list[str]) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'){f' WHERE NOT {FORGOTTEN}' if _may_go(table, verb) else ''}; END"
        for table in tables
        for verb in ("update", "delete")
    ]


def _may_go(table: str, verb: str) -> bool:
    return (table, verb) == ("audit_change", "delete")


def _postgresql(tables: list[str]) -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    words = (
        "CREATE OR REPLACE FUNCTION audit_refuse_words() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {FORGOTTEN} THEN RETURN OLD; END IF; RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    rows = [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION audit_refuse{'_words' if _may_go(table, verb) else ''}()"
        for table in tables
        for verb in ("update", "delete")
    ]
    whole = [
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
        for table in tables
    ]
    return [function, words, *rows, *whole]
