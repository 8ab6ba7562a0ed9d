"""Writing the log and proving that nobody touched it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from django.db import connection, models, transaction

from fasenwijzer import clock
from fasenwijzer.audit.models import Action, Change, Event, Result

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

FIRST = "0" * 64
CHAIN_LOCK = 800_800_800  # any number that nothing else in this database locks


@dataclass(frozen=True)
class Circumstances:
    """What the door knows and a verb does not: on which ground, in which role, from where."""

    ground: str = ""
    role: str = ""
    address: str | None = None


NOWHERE = Circumstances()
_circumstances: ContextVar[Circumstances] = ContextVar("circumstances", default=NOWHERE)


@contextmanager
def under(circumstances: Circumstances) -> Iterator[None]:
    """Everything recorded inside is recorded under these circumstances."""
    token = _circumstances.set(circumstances)
    try:
        yield
    finally:
        _circumstances.reset(token)


@transaction.atomic(savepoint=False)
def record(
    action: Action,
    *,
    by: AbstractBaseUser | None = None,
    case_id: int | None = None,
    subject: models.Model | None = None,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    what: str = "",
    result: Result = Result.OK,
) -> Event:
    """Add one line to the log, in the transaction of the caller, chained to the line before.

    `changes` maps a field to (before, after); both are kept as text. Raises what the database raises: a read that
    cannot be logged must fail.
    """
    one_writer_at_a_time()
    here = _circumstances.get()
    event = Event(
        at=clock.now().astimezone(UTC),
        action=action,
        result=result,
        actor_id=by.pk if by else None,
        actor_name=str(by) if by else "",
        role=here.role,
        ground=here.ground,
        case_id=case_id,
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=str(subject.pk) if subject else "",
        what=what[:200],
        address=here.address,
        previous_hash=_last_hash(),
    )
    told = [(field, _text(before), _text(after)) for field, (before, after) in sorted((changes or {}).items())]
    event.hash = event.fingerprint(told)
    event.save(force_insert=True)
    if told:
        Change.objects.bulk_create(Change(event=event, field=f, before=b, after=a) for f, b, a in told)
    return event


def _last_hash() -> str:
    """Asked on every page, so in plain SQL: the ORM takes ten times as long to write this question as to ask it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1")
        last = cursor.fetchone()
    return last[0] if last else FIRST


@transaction.atomic
def record_reading(grounds: Mapping[int, str], *, by: AbstractBaseUser, what: str) -> None:
    """One page that shows something of several files is a visit to each: a line for every case, on its own ground.

    `grounds`: the ground by the number of the case. The same few queries however many there are.
    """
    if not grounds:
        return
    one_writer_at_a_time()
    here, now, lines = _circumstances.get(), clock.now().astimezone(UTC), []
    previous = _last_hash()
    who = {"actor_id": by.pk, "actor_name": str(by), "role": here.role, "address": here.address}
    for case_id, ground in grounds.items():
        told = {"case_id": case_id, "ground": ground, "what": what[:200], "previous_hash": previous}
        line = Event(at=now, action=Action.READ, **who, **told)
        line.hash = previous = line.fingerprint([])
        lines.append(line)
    Event.objects.bulk_create(lines)


def one_writer_at_a_time() -> None:
    """The chain needs one writer at a time. SQLite has that by itself (IMMEDIATE); PostgreSQL gets a lock.

    Whoever writes several records in one transaction takes it first: two such writers could otherwise wait for each
    other, one holding the log and one holding a row.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def first_break() -> int | None:
    """The number of the first line that does not follow from the one before; None when the chain is whole."""
    previous = FIRST
    for event, told in _lines():
        event.at = event.at.astimezone(UTC)
        if event.previous_hash != previous or event.hash != event.fingerprint(told):
            return event.pk
        previous = event.hash
    return None


def _lines() -> Iterator[tuple[Event, list[tuple[str, str, str]]]]:
    """Every line with what it changed, the oldest first. Two queries, read side by side, however long the log is."""
    rows = Change.objects.order_by("event_id").values_list("event_id", "field", "before", "after")
    changes = groupby(rows.iterator(chunk_size=2000), key=itemgetter(0))
    ahead = next(changes, None)
    for event in Event.objects.order_by("pk").iterator(chunk_size=2000):
        if ahead is None or ahead[0] != event.pk:
            yield event, []
            continue
        yield event, sorted((field, before, after) for _event, field, before, after in ahead[1])
        ahead = next(changes, None)
