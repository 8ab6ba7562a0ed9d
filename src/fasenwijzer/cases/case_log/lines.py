"""The log of a case as a page tells it: per day, and what somebody did more than once is one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.case_log.words import ground_words, role_words, room_of, what_was_done, who
from fasenwijzer.clock import AMSTERDAM

Reasons = Mapping[str, str]


@dataclass(frozen=True)
class Telling:
    """The words for a line: who, what was done, and to what."""

    who: Callable[[Event], str] = who
    done: Callable[[Event], str] = what_was_done
    room: Callable[[Event], str] = room_of


IN_A_FILE = Telling()
"""As everybody reads it who may see the log of a file."""


@dataclass(frozen=True)
class Line:
    """Who did what; `first` and `last` differ when it was done more than once."""

    who: str
    role: str
    ground: str
    done: str
    room: str
    first: datetime
    last: datetime
    times: int
    why: str = ""
    """What somebody wrote who had no other ground."""
    ground_key: str = ""
    emergency: str = ""
    """The number of the emergency that was opened, when this line is about that."""
    event: int = 0
    """The newest line of the log of which this tells."""
    case_id: int | None = None


@dataclass(frozen=True)
class Day:
    on: date
    lines: list[Line]


def days_of(
    events: Iterable[Event],
    zone: ZoneInfo = AMSTERDAM,
    reasons: Reasons | None = None,
    telling: Telling = IN_A_FILE,
) -> list[Day]:
    """Events, the newest first, as days of lines. `reasons`: of emergencies, by their number."""
    by_day = groupby(events, key=lambda event: event.at.astimezone(zone).date())
    return [Day(on, list(_lines(found, reasons or {}, telling))) for on, found in by_day]


def _lines(events: Iterable[Event], reasons: Reasons, telling: Telling) -> Iterator[Line]:
    """One line for what somebody did in one room that day, however often; the newest on top."""
    same: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        same.setdefault(_sameness(event, telling), []).append(event)
    return (_line(found, reasons, telling) for found in same.values())


def _line(found: list[Event], reasons: Reasons, telling: Telling) -> Line:
    newest, oldest = found[0], found[-1]
    emergency = newest.subject_id if _opened_in_emergency(newest) else ""
    return Line(
        telling.who(newest),
        role_words(newest),
        ground_words(newest),
        telling.done(newest),
        telling.room(newest),
        oldest.at,
        newest.at,
        len(found),
        reasons.get(emergency, ""),
        newest.ground,
        emergency,
        newest.pk,
        newest.case_id,
    )


def _opened_in_emergency(event: Event) -> bool:
    return event.subject_type == "cases.emergencyaccess" and event.action == Action.EXECUTE


def _sameness(event: Event, telling: Telling) -> tuple[object, ...]:
    apart = event.subject_id if _opened_in_emergency(event) else ""
    told = telling.done(event), telling.room(event)
    return apart, event.actor_id, event.case_id, event.result, *told, event.role, event.ground
