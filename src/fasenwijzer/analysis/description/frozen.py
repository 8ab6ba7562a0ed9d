"""The database itself refuses to change or add words in an established text, on both engines.

Taking a whole file away at the end of its term stays possible: deleting is not refused here, the verbs refuse it.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "an established text does not change"
WORDS = 'life_area, text, author_kind, author_name, "order", withdrawn_at'
TRIGGERS = {"analysis_frozen_insert": "INSERT", "analysis_frozen_update": f"UPDATE OF {WORDS}"}
ESTABLISHED = "SELECT 1 FROM analysis_persondescription WHERE id = NEW.description_id AND established_on IS NOT NULL"


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; doing it twice is harmless."""
    remove(connection)
    with connection.cursor() as cursor:
        for statement in _postgresql() if connection.vendor == "postgresql" else _sqlite():
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    on = " ON analysis_passage" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in TRIGGERS:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON analysis_passage WHEN EXISTS ({ESTABLISHED}) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for name, event in TRIGGERS.items()
    ]


def _postgresql() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION analysis_refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF EXISTS ({ESTABLISHED}) THEN "
        f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$"
    )
    rows = [
        f"CREATE TRIGGER {name} BEFORE {event} ON analysis_passage "
        "FOR EACH ROW EXECUTE FUNCTION analysis_refuse_frozen()"
        for name, event in TRIGGERS.items()
    ]
    return [function, *rows]
