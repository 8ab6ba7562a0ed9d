"""A place in the data directory that holds readable parts of a backup for a while; nothing of it is left behind."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from django.conf import settings

from fasenwijzer.backups.unusable import Unusable


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty directory for its owner only. It goes whatever happens; after a kill it goes at the next start.

    Raises Unusable when another command is at it.
    """
    place = settings.DATA / "backup-at-work"
    with _alone(settings.DATA / "backup-lock"), _ends_tidily():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise Unusable("A backup is being made, put back or proven here at this moment.") from problem
        yield


@contextmanager
def _ends_tidily() -> Iterator[None]:
    """A timer or a shutdown that ends this process lets it clean up."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        sys.exit(128 + signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
