"""Writing the log and proving that nobody touched it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC
from itertools import groupby
from operator import itemgetter
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from django.db import connection, models, transaction
from django.db.models import QuerySet

from fasenwijzer import clock
from fasenwijzer.audit.models import Action, Change, Event, Forgotten, Result, digest_of

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
    told = [(field, _text(before), _text(after), token_hex(16)) for field, (before, after) in (changes or {}).items()]
    event.changes_digest = digest_of(told)
    event.hash = event.fingerprint([])
    event.save(force_insert=True)
    rows = [Change(event=event, field=f, before=b, after=a, salt=s) for f, b, a, s in sorted(told)]
    Change.objects.bulk_create(rows)
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
    """The number of the first line that does not follow from the one before; None when the chain is whole.

    Takes as long as the log is: for a command. A page looks at a stretch of it.
    """
    return _break_in(Event.objects.all(), Change.objects.all(), FIRST)


@dataclass(frozen=True)
class Stretch:
    """Some lines in a row that were looked at: the ends, and the number of the line that does not follow, if any."""

    first: Event
    last: Event
    broken: int | None
    is_all: bool
    """Nothing stands before it."""


def newest_stretch(many: int, before: int | None = None) -> Stretch | None:
    """The newest so many lines (before a number), each laid beside the one before it; None when there are none."""
    lines = Event.objects.filter(pk__lt=before) if before else Event.objects.all()
    numbers = list(lines.order_by("-pk").values_list("pk", flat=True)[:many])
    if not numbers:
        return None
    first, last = numbers[-1], numbers[0]
    ahead = Event.objects.filter(pk__lt=first).order_by("-pk").first()
    events = Event.objects.filter(pk__gte=first, pk__lte=last)
    changes = Change.objects.filter(event__gte=first, event__lte=last)
    broken = _break_in(events, changes, ahead.hash if ahead else FIRST)
    ends = events.in_bulk([first, last])
    return Stretch(ends[first], ends[last], broken, is_all=ahead is None)


def _break_in(events: QuerySet[Event], changes: QuerySet[Change], previous: str) -> int | None:
    forgotten = set(Forgotten.objects.filter(event__in=events.order_by()).values_list("event_id", flat=True))
    for event, told in _lines(events, changes):
        event.at = event.at.astimezone(UTC)
        words = [change[:3] for change in told]
        if event.previous_hash != previous or event.hash != event.fingerprint(words):
            return event.pk
        if event.changes_digest and event.changes_digest != digest_of(told) and (told or event.pk not in forgotten):
            return event.pk
        previous = event.hash
    return None


@transaction.atomic
def forget_words(events: models.QuerySet[Event]) -> int:
    """Destroy what these lines repeat of a record that is destroyed; how many. The lines stay, and the chain holds."""
    numbers = list(events.filter(forgotten=None, changes__isnull=False).values_list("pk", flat=True).distinct())
    Forgotten.objects.bulk_create(Forgotten(event_id=number) for number in numbers)
    many, _by_table = Change.objects.filter(event__forgotten__isnull=False).delete()
    return many


def _lines(
    events: QuerySet[Event], changes: QuerySet[Change]
) -> Iterator[tuple[Event, list[tuple[str, str, str, str]]]]:
    """These lines with what each changed, the oldest first. Two queries, read side by side, however many there are."""
    rows = changes.order_by("event_id").values_list("event_id", "field", "before", "after", "salt")
    told = groupby(rows.iterator(chunk_size=2000), key=itemgetter(0))
    ahead = next(told, None)
    for event in events.order_by("pk").iterator(chunk_size=2000):
        if ahead is None or ahead[0] != event.pk:
            yield event, []
            continue
        yield event, sorted((field, before, after, salt) for _event, field, before, after, salt in ahead[1])
        ahead = next(told, None)
