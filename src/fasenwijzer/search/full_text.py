"""The index of each database over the stems of documents: FTS5 in SQLite, a tsvector with GIN in PostgreSQL.

The database keeps it up to date by itself, also when a case is destroyed. Neither is told a language: the stems are
made by us. Rebuilding the table in SQLite (a migration that alters a column) drops the triggers: install them again.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func

DELETED = "INSERT INTO search_words(search_words, rowid, stems) VALUES ('delete', old.id, old.stems);"
ADDED = "INSERT INTO search_words(rowid, stems) VALUES (new.id, new.stems);"
SQLITE = (
    "CREATE VIRTUAL TABLE search_words USING fts5("
    "stems, content='search_document', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    f"CREATE TRIGGER search_words_added AFTER INSERT ON search_document BEGIN {ADDED} END",
    f"CREATE TRIGGER search_words_deleted AFTER DELETE ON search_document BEGIN {DELETED} END",
    f"CREATE TRIGGER search_words_changed AFTER UPDATE ON search_document BEGIN {DELETED} {ADDED} END",
)
POSTGRESQL = (
    "ALTER TABLE search_document ADD COLUMN words tsvector "
    "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(stems, ' '))) STORED",
    "CREATE INDEX search_words ON search_document USING gin (words)",
)
GONE = {
    "sqlite": (
        *(f"DROP TRIGGER search_words_{done}" for done in ("added", "deleted", "changed")),
        "DROP TABLE search_words",
    ),
    "postgresql": ("ALTER TABLE search_document DROP COLUMN words",),
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the index in place; the table `search_document` is there."""
    _execute(connection, POSTGRESQL if connection.vendor == "postgresql" else SQLITE)


def remove(connection: BaseDatabaseWrapper) -> None:
    _execute(connection, GONE[connection.vendor])


def refill(connection: BaseDatabaseWrapper) -> None:
    """Fill a new index with the documents that are there; PostgreSQL did that already."""
    if connection.vendor == "sqlite":
        _execute(connection, ("INSERT INTO search_words(search_words) VALUES ('rebuild')",))


def _execute(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


class Holds(Func):
    """Whether a document holds, for each word, one of its stems; the last word may be half.

    `filter(Holds("pk", asked(words)))`.
    """

    output_field = BooleanField()

    def __init__(self, key: Any, words: list[tuple[str, ...]]) -> None:
        super().__init__(key)
        self.words = words

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        question = self._question(every=" AND ", either=" OR ", quoted='"{}"', begins='"{}"*')
        return self._compiled(compiler, "SELECT rowid FROM search_words WHERE search_words MATCH %s", question)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        question = self._question(every=" & ", either=" | ", quoted="'{}'", begins="'{}':*")
        return self._compiled(compiler, "SELECT id FROM search_document WHERE words @@ %s::tsquery", question)

    def _question(self, *, every: str, either: str, quoted: str, begins: str) -> str:
        """In the language of the database; stems are letters and figures, so nothing in them can be read otherwise."""
        shapes = [*[quoted] * (len(self.words) - 1), begins]
        words = [either.join(map(shape.format, stems)) for shape, stems in zip(shapes, self.words, strict=True)]
        return every.join(f"({word})" for word in words)

    def _compiled(self, compiler: Any, found: str, question: str) -> Any:
        column, params = compiler.compile(self.get_source_expressions()[0])
        return f"({column} IN ({found}))", [*params, question]
