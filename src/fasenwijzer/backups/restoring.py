"""Putting a backup in an empty place: first everything is read and compared, and only then anything is put there."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from fasenwijzer.backups import database, envelope, manifest
from fasenwijzer.backups.manifest import DATABASE, NAME, NO_BACKUP, Manifest, Part
from fasenwijzer.backups.pressing import Unpressing
from fasenwijzer.backups.scratch import scratch
from fasenwijzer.backups.tape import Reader
from fasenwijzer.backups.unusable import Unusable

MAY_BE_IN_IT = re.compile(rf"{DATABASE}|files/[0-9a-f]{{2}}/[0-9a-f]{{32}}")
LARGEST_MANIFEST = 1 << 29


def put_back(path: Path, identity: Path) -> Manifest:
    """Fill this installation from a backup, with the secret key in `identity`; what the backup says of itself.

    The tables are those of the backup: migrating and judging come after. Raises Unusable; then this place is still
    empty.
    """
    keys = envelope.identities(identity)
    refuse_when_not_empty()
    try:
        with scratch() as place:
            unpacked = Unpacking(place)
            envelope.open_up(path, Unpressing(unpacked.reader), keys)
            told = unpacked.all_of_it()
            _put_files_back(place / "files")
            database.put_back(place / DATABASE)
    except OSError as problem:
        where = problem.filename or settings.DATA
        raise Unusable(f"The backup could not be put back ({where}: {problem.strerror}).") from problem
    return told


def refuse_when_not_empty() -> None:
    """Raise Unusable when there is a database or a file here: nothing is ever overwritten."""
    try:
        empty = database.is_empty() and not any(Path(settings.MEDIA_ROOT).glob("??/*"))
    except DatabaseError as problem:
        raise Unusable("The database can't be reached.") from problem
    if not empty:
        raise Unusable(
            f"{settings.DATA} or its database holds data already, and nothing is overwritten. "
            "Choose an empty place with FASENWIJZER_DATA, and with FASENWIJZER_DATABASE when you use PostgreSQL."
        )


class Unpacking:
    """Takes a tape, compares every part with what the manifest says of it, and puts it in a directory."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.manifest: Manifest | None = None
        self.waiting: dict[str, Part] = {}
        self.reader = Reader(self._next)

    def all_of_it(self) -> Manifest:
        """What the backup says of itself, when all of it was there. Raises Unusable."""
        if self.manifest is None or self.waiting or not self.reader.ended:
            raise Unusable(envelope.NOT_WHOLE)
        return self.manifest

    def _next(self, name: str, size: int) -> Callable[[bytes], None]:
        if self.manifest is None:
            return self._manifest(name, size)
        part = self.waiting.pop(name, None)
        if part is None or part.size != size or not MAY_BE_IN_IT.fullmatch(name):
            raise Unusable("In this backup is something that its manifest does not name. Don't use it.")
        return self._part(name, part)

    def _manifest(self, name: str, size: int) -> Callable[[bytes], None]:
        if name != NAME or size > LARGEST_MANIFEST:
            raise Unusable(NO_BACKUP)
        text = bytearray()

        def take(piece: bytes) -> None:
            text.extend(piece)
            if not piece:
                self.manifest = manifest.read(bytes(text))
                refuse_what_does_not_fit(self.manifest)
                self.waiting = dict(self.manifest.parts)

        return take

    def _part(self, name: str, part: Part) -> Callable[[bytes], None]:
        path, digest = self.place / name, sha256()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")

        def take(piece: bytes) -> None:
            if piece:
                digest.update(piece)
                file.write(piece)
                return
            file.flush()
            os.fsync(file.fileno())
            file.close()
            if digest.hexdigest() != part.sha256:
                raise Unusable(f"{name} in this backup is not what was put in it. Take an earlier backup.")

        return take


def refuse_what_does_not_fit(told: Manifest) -> None:
    """Raise Unusable when this backup is of another kind of database or a newer version, or needs other keys."""
    if told.engine != connection.vendor:
        raise Unusable(f"This backup is of {told.engine}, and here is {connection.vendor}; see FASENWIJZER_DATABASE.")
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).graph.nodes}
    if unknown := sorted(set(told.contents.migrations) - known):
        raise Unusable(
            f"This backup was made by version {told.version}, which is newer than the one here ({manifest.version()}): "
            f"{unknown[0]} is not known. Fetch that version first."
        )
    if missing := told.unknown_keys(settings.VAULT_KEYS):
        raise Unusable(
            f"The keys of sealed texts here are not those of this backup ({', '.join(missing)}). Put the file "
            f"vault-keys that you keep elsewhere in {settings.DATA}, or its content in FASENWIJZER_VAULT_KEYS."
        )


def _put_files_back(unpacked: Path) -> None:
    if unpacked.exists():
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)  # empty directories
        shutil.move(unpacked, settings.MEDIA_ROOT)
