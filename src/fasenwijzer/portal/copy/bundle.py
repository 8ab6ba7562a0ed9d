"""The copy for machines: one JSON, and when there are photos or letters a zip with those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from fasenwijzer.cases.models import File
from fasenwijzer.journal.entries.readers import seen_by
from fasenwijzer.portal.copy.made import as_json, whole_copy
from fasenwijzer.portal.copy.story import entries_for, files_shown, reader_for
from fasenwijzer.portal.copy.whose import Whose

AT_A_TIME = 250


def files_of(whose: Whose) -> Iterator[File]:
    """The photos and letters of reports that are shown whole, those whose bytes are there."""
    reader = reader_for(whose)
    with_files = entries_for(whose).filter(files__isnull=False, files__withdrawn_at=None).distinct()
    for entry in with_files.iterator(chunk_size=AT_A_TIME):
        entry.case = whose.case
        seen = seen_by(entry, reader)
        yield from (file for file in (files_shown(seen) if seen else []) if file.path.is_file())


def bundle_of(whose: Whose) -> tuple[IO[bytes], str]:
    """What is to be saved, from its beginning, and how its name ends."""
    files = {file.pk: file for file in files_of(whose)}
    made: IO[bytes] = TemporaryFile()  # noqa: SIM115 - the answer closes it
    if files:
        _zipped(made, as_json(whole_copy(whose)), files.values())
    else:
        made.write(as_json(whole_copy(whose)))
    made.seek(0)
    return made, "zip" if files else "json"


def _zipped(made: IO[bytes], told: bytes, files: Iterable[File]) -> None:
    with ZipFile(made, "w", ZIP_DEFLATED) as bundle:
        bundle.writestr("copy.json", told)
        for file in files:
            bundle.write(file.path, f"files/{file.pk}-{file.name}", ZIP_STORED)
