"""The ledger of what was destroyed: marks, a copy beside the database, and doing it again after a restore."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models, transaction

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Case
from fasenwijzer.privacy.destroying.models import Destroyed
from fasenwijzer.privacy.destroying.rows import delete, rows_under


def mark_of(model: type[models.Model], number: Any) -> str:
    """Of the first line of the log about a record: after a restore its number may be given again, that line is not."""
    about = (
        Event.objects.filter(case_id=number)
        if model is Case
        else Event.objects.filter(subject_type=model._meta.label_lower, subject_id=str(number))
    )
    first = about.order_by("pk").values_list("hash", flat=True).first() or ""
    return sha256("\x1f".join((model._meta.label_lower, str(number), first)).encode()).hexdigest()


def write_down(model: type[models.Model], numbers: Iterable[Any]) -> None:
    """One line each, in the database and, when that holds, in a file beside it that a restore leaves alone."""
    label = model._meta.label_lower
    lines = [Destroyed(table=label, number=str(number), mark=mark_of(model, number)) for number in sorted(numbers)]
    Destroyed.objects.bulk_create(lines)
    transaction.on_commit(lambda: _copy(lines))


def _copy(lines: list[Destroyed]) -> None:
    handle = os.open(settings.DESTROYED_FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="ascii") as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())


def known_lines() -> Iterator[tuple[str, str, str]]:
    """Table, number and mark of all that was ever destroyed here, by the database and the file beside it."""
    told = {(line.table, line.number, line.mark) for line in Destroyed.objects.all()}
    if settings.DESTROYED_FILE.exists():
        text = settings.DESTROYED_FILE.read_text(encoding="ascii")
        told |= {tuple(line.split()) for line in text.splitlines()}  # type: ignore[misc]
    yield from sorted(told)


@transaction.atomic
def destroy_again() -> int:
    """After a restore: what went before goes once more, and is in the ledger of this database too. How many records."""
    many = 0
    for label, number, mark in known_lines():
        Destroyed.objects.get_or_create(mark=mark, defaults={"table": label, "number": number})
        model: Any = apps.get_model(label)
        if model._base_manager.filter(pk=number).exists() and mark_of(model, number) == mark:
            delete(rows_under(model, {model._meta.pk.to_python(number)}))
            many += 1
    return many
