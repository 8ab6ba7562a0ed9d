"""Making a backup: a still picture of the installation, closed in an envelope, under its name only when it is whole."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from fasenwijzer import clock
from fasenwijzer.backups import database, envelope, tape
from fasenwijzer.backups.manifest import DATABASE, Contents, Manifest, part_of, version
from fasenwijzer.backups.pressing import pressed
from fasenwijzer.backups.scratch import scratch
from fasenwijzer.backups.unusable import Unusable


@dataclass(frozen=True)
class Made:
    """A backup that is there; how many older ones went for it."""

    path: Path
    manifest: Manifest
    removed: int


def make(target: Path, recipients: Sequence[str], keep: int | None = None) -> Made:
    """Make a backup in a directory, or as a file that is not there yet, for these public keys.

    `keep` removes the oldest that this organisation made in that directory, so that so many are left. Raises Unusable;
    then nothing is left behind.
    """
    envelope.keys_of(recipients)
    if keep is not None and not target.is_dir():
        raise Unusable("How many to keep can only be said of a directory.")
    mark = database.first_hash()[:8] or "nobody"
    path = target / _name(mark, clock.now()) if target.is_dir() else target
    if path.exists():
        raise Unusable(f"{path} is there already. Choose another name, or a directory.")
    try:
        with _still_picture() as (place, contents):
            manifest = _manifest(place, contents)
            _close(path, manifest, place, recipients)
    except OSError as problem:
        where = problem.filename or path
        raise Unusable(
            f"The backup could not be written ({where}: {problem.strerror}). Nothing is left of it."
        ) from problem
    _write_down_last(settings.LAST_BACKUP_FILE)
    return Made(path, manifest, _remove_older(target, mark, keep) if keep else 0)


def _name(mark: str, moment: datetime) -> str:
    return f"fasenwijzer-{mark}-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}.age"


@contextmanager
def _still_picture() -> Iterator[tuple[Path, Contents]]:
    """A directory with a copy of the database and, by another name for the same bytes, all stored files.

    Files never change. They are named before the database is copied and once more after, so that none is missing that a
    record of the copy names, also when one is added or destroyed meanwhile.
    """
    with scratch() as place:
        _name_files_in(place)
        contents = database.copy_to(place / DATABASE)
        _name_files_in(place)
        yield place, contents


def _name_files_in(place: Path) -> None:
    for path in (path for path in Path(settings.MEDIA_ROOT).glob("??/*") if path.is_file()):
        other = place / "files" / path.parent.name / path.name
        other.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            other.hardlink_to(path)
        except FileExistsError:
            pass
        except FileNotFoundError:
            pass  # destroyed this moment
        except OSError:  # files/ is on another disk, or on one without hard links
            shutil.copyfile(path, other)


def _manifest(place: Path, contents: Contents) -> Manifest:
    paths = sorted(path for path in place.rglob("*") if path.is_file())
    parts = {path.relative_to(place).as_posix(): part_of(path) for path in paths}
    moment = clock.now().astimezone(UTC).isoformat(timespec="seconds")
    return Manifest(version(), moment, connection.vendor, contents, parts).signed(settings.VAULT_KEYS)


def _close(path: Path, manifest: Manifest, place: Path, recipients: Sequence[str]) -> None:
    half = path.with_name(f".{path.name}.half")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            sizes = {name: part.size for name, part in manifest.parts.items()}
            envelope.close(pressed(tape.written(manifest.written(), sizes, place)), file, recipients)
            file.flush()
            os.fsync(file.fileno())
        half.rename(path)
        _sync(path.parent)
    finally:
        half.unlink(missing_ok=True)


def _sync(directory: Path) -> None:
    """A new name is safe only when the directory is on the disk too."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_older(directory: Path, mark: str, keep: int) -> int:
    """Only what bears the name that this organisation gives, half ones of a broken run too."""
    ours = re.compile(rf"fasenwijzer-{mark}-\d{{8}}T\d{{6}}Z\.age")
    older = sorted(path for path in directory.iterdir() if ours.fullmatch(path.name) and path.is_file())[:-keep]
    halves = [path for path in directory.glob(f".fasenwijzer-{mark}-*.age.half") if path.is_file()]
    for path in (*older, *halves):
        path.unlink()
    return len(older)


def _write_down_last(path: Path) -> None:
    """When a backup was last made, for `check`."""
    half = path.with_name(f"{path.name}.half")
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(f"{clock.now().astimezone(UTC).isoformat()}\n")
    half.replace(path)
