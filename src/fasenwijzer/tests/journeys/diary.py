"""Days of a case, lived in their order: what happens on each, with the clock set to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from playwright.sync_api import Error

from fasenwijzer import clock
from fasenwijzer.tests.journeys.hand import at


class Diary:
    """`diary.on(day, do, …)` writes down what happens; `diary.live()` does it all, day after day."""

    def __init__(self) -> None:
        self.days: list[tuple[date, int, Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = []
        self.lines = 0

    def on(self, day: date, do: Callable[..., Any], *told: Any, **more: Any) -> None:
        self.lines += 1
        self.days.append((day, self.lines, do, told, more))

    def live(self) -> None:
        """Until nothing is left; what happens may write more in the diary."""
        while self.days:
            line = min(self.days, key=lambda found: found[:2])
            self.days.remove(line)
            day, _, do, told, more = line
            at(day)
            do(*told, **more)


@contextmanager
def named(where: str) -> Iterator[None]:
    """A failure says where in the case it was, and on which day."""
    try:
        yield
    except Exception as problem:
        problem.add_note(f"→ {where}, {clock.today():%-d-%-m-%Y}")
        raise


def untrue(story: Any, hand: Any, checks: dict[str, Callable[..., None]]) -> list[str]:
    """The expected facts that the screens do not tell, each with its number and what was seen instead."""
    wrong = []
    for fact in story.facts["verwacht"]:
        try:
            checks[fact["nr"]](story, hand, fact["waarde"])
        except (AssertionError, Error, StopIteration, LookupError) as problem:
            wrong.append(f"{fact['nr']} {fact['feit']}, expected {fact['waarde']}: {str(problem)[:300]}")
    return wrong
