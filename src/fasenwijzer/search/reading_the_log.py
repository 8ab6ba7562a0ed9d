"""Keeping up: what was written since, by the log, is read again. Every verb leaves its line there: none is missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import models, transaction

from fasenwijzer.audit.log import one_writer_at_a_time
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.search.documents.models import Document, ReadSoFar
from fasenwijzer.search.stems import stems_of
from fasenwijzer.search.telling import Told, source_of
from fasenwijzer.search.texts import SEARCHED, WHOLES

WRITING = (Action.CREATE, Action.UPDATE, Action.DELETE, Action.EXECUTE)
AT_A_TIME = 1000


def catch_up(at_most: int | None = None) -> bool:
    """Read the lines that were added since the last time. True when there are none left.

    `at_most`: how many portions; somebody who waits for an answer doesn't wait for a whole import.
    """
    portions = 0
    while portions != at_most:
        if not _portion():
            return True
        portions += 1
    return not _ahead().exists()


def rebuild() -> int:
    """Make all documents anew from the records; gives how many there are. Takes minutes in a large organisation."""
    with transaction.atomic():
        one_writer_at_a_time()
        Document.objects.all().delete()
        newest = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        for label, (records, _tell) in SEARCHED.items():
            keys = records.order_by("pk").values_list("pk", flat=True)
            for some in _by(AT_A_TIME, list(keys)):
                _write(label, some)
        _remember(newest)
    return Document.objects.count()


@transaction.atomic
def _portion() -> bool:
    """One portion of lines; whether there were any. Lines get their number under one lock, so none comes in between."""
    if not _ahead().exists():
        return False
    one_writer_at_a_time()
    lines = list(_ahead().order_by("pk").values_list("pk", "action", "subject_type", "subject_id")[:AT_A_TIME])
    for label, keys in _touched((label, subject) for _pk, action, label, subject in lines if action in WRITING).items():
        _write(label, keys)
    if lines:
        _remember(lines[-1][0])
    return bool(lines)


def _ahead() -> models.QuerySet[Event]:
    """The lines that were not read yet."""
    return Event.objects.filter(pk__gt=ReadSoFar.objects.values_list("line", flat=True).first() or 0)


def _remember(line: int) -> None:
    ReadSoFar.objects.update_or_create(only=True, defaults={"line": line})


def _touched(subjects: Iterable[tuple[str, str]]) -> dict[str, set[int]]:
    """The records that can be found, by kind; with a whole come its parts."""
    touched: dict[str, set[int]] = defaultdict(set)
    for label, key in subjects:
        if label in SEARCHED or label in WHOLES:
            touched[label].add(int(key))
    for whole, (label, of_whole) in WHOLES.items():
        keys = touched.get(whole) if whole in SEARCHED else touched.pop(whole, None)
        if keys:
            Document.objects.filter(holder__in=[source_of(whole, key) for key in keys]).delete()
            parts = SEARCHED[label][0].filter(**{f"{of_whole}__in": keys})
            touched[label].update(parts.values_list("pk", flat=True))
    return touched


def _write(label: str, keys: Iterable[int]) -> None:
    """What these records say now, and nothing of what they said before; what hung on one that is gone goes too."""
    keys, (records, _tell) = set(keys), SEARCHED[label]
    there = [one for one in records.filter(pk__in=keys) if getattr(one, "withdrawn_at", None) is None]
    gone = keys - {one.pk for one in there}
    Document.objects.filter(source__in=[source_of(label, key) for key in keys]).delete()
    Document.objects.filter(holder__in=[source_of(label, key) for key in gone]).delete()
    Document.objects.bulk_create(_documents(label, there))


def _documents(label: str, records: Iterable[models.Model]) -> Iterator[Document]:
    tell = SEARCHED[label][1]
    for one in records:
        for told in tell(one):
            if told.text.strip():
                yield _document(source_of(label, one.pk), told)


def _document(source: str, told: Told) -> Document:
    return Document(
        case_id=told.case_id,
        source=source,
        holder=told.held_by,
        kind=told.kind,
        on=told.on,
        who=told.who,
        text=told.text,
        address=told.address,
        stems=" ".join(stems_of(told.text)),
    )


def _by(many: int, keys: list[int]) -> Iterator[list[int]]:
    return (keys[start : start + many] for start in range(0, len(keys), many))
