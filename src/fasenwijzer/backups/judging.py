"""Whether what was put back is what the backup says it is. Each question yields what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from fasenwijzer.audit.log import first_break
from fasenwijzer.backups.manifest import Contents
from fasenwijzer.cases.models import File
from fasenwijzer.vault.fields import sealed_fields
from fasenwijzer.vault.sealing import CanNotOpen, Sealed


def counts_differ(told: Contents, here: Contents) -> Iterator[str]:
    """Rows of every table; asked before migrations change them."""
    for table in sorted({*told.counts, *here.counts}):
        wanted, found = told.counts.get(table, 0), here.counts.get(table, 0)
        if wanted != found:
            yield f"{table} has {found} rows instead of {wanted}."


def end_of_the_log_differs(told: Contents, here: Contents) -> Iterator[str]:
    if told.head != here.head:
        yield "The last line of the log is another one."


def log_is_broken() -> Iterator[str]:
    """Whether a line does not follow from the one before it."""
    broken = first_break()
    if broken is not None:
        yield f"Line {broken} does not follow from the line before it."


def sealed_texts_stay_shut() -> Iterator[str]:
    """Whether a sealed text does not open with the keys that are here."""
    for model, field in sealed_fields():
        shut = 0
        for row in model._base_manager.iterator(chunk_size=500):
            try:
                if isinstance(row.__dict__[field.attname], Sealed):
                    getattr(row, field.attname)
            except CanNotOpen:
                shut += 1
        if shut:
            yield f"{shut} texts of {model._meta.db_table}.{field.attname} do not open with the keys that are here."


def files_are_missing() -> Iterator[str]:
    """Whether a record names a file whose bytes are not there, or are more or less."""
    files = File._base_manager.iterator(chunk_size=2000)
    gone = sum(not file.path.exists() or file.path.stat().st_size != file.size for file in files)
    if gone:
        yield f"Of {gone} files the bytes are not there, or not all."
