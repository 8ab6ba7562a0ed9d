"""The least a page could take: its own questions asked again, bare, and every row fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from django.db import connection

Question = tuple[str, Any]


@contextmanager
def questions() -> Iterator[list[Question]]:
    """What is asked of the database meanwhile, in order."""
    asked: list[Question] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield asked


def floor_of(asked: list[Question]) -> float:
    """Milliseconds for the questions among these; what a page writes, such as its line in the log, is left out."""
    took = []
    for _time in range(3):
        began = perf_counter()
        with connection.cursor() as cursor:
            for sql, params in asked:
                if sql.startswith("SELECT"):
                    cursor.execute(sql, params)
                    cursor.fetchall()
        took.append((perf_counter() - began) * 1000)
    return min(took)
