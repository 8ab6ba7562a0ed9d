"""The inside of a backup: a tar, the manifest first. `age -d … | tar xz` reads it without this application."""

from __future__ import annotations

import errno
import tarfile
from collections.abc import Callable, Generator, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fasenwijzer.backups.manifest import NAME
from fasenwijzer.backups.unusable import Unusable

BLOCK = tarfile.BLOCKSIZE
PIECE = 1 << 16
END = bytes(2 * BLOCK)

Steps = Generator[int, bytes, None]
"""Asks for so many bytes, and is sent them."""


def written(manifest: bytes, parts: Mapping[str, int], place: Path) -> Iterator[bytes]:
    """The tape, piece by piece: the manifest, and then these parts (name: size) that lie in `place`. Raises OSError."""
    yield from _member(NAME, len(manifest), BytesIO(manifest))
    for name, size in parts.items():
        with (place / name).open("rb") as file:
            yield from _member(name, size, file)
    yield END


def _member(name: str, size: int, file: BinaryIO) -> Iterator[bytes]:
    told = tarfile.TarInfo(name)
    told.size, told.mode = size, 0o600
    yield told.tobuf(tarfile.GNU_FORMAT)
    left = size
    while left:  # no more than was counted: a file that is still being received grows meanwhile
        piece = file.read(min(left, PIECE))
        if not piece:
            raise OSError(errno.EIO, "became shorter while it was read", name)
        left -= len(piece)
        yield piece
    yield bytes(-size % BLOCK)


def _told(header: bytes) -> tarfile.TarInfo:
    try:
        return tarfile.TarInfo.frombuf(header, "utf-8", "strict")
    except tarfile.HeaderError as problem:
        raise Unusable("This is not a backup of Fasenwijzer.") from problem


class Reader:
    """Takes a tape piece by piece, and gives `each` member as (name, size) and what is in it, likewise piece by piece.

    `each` gives back what to call with every piece of that member, and with nothing at its end. What it raises is kept
    in `refusal`: the envelope, which stands between, only passes on words.
    """

    def __init__(self, each: Callable[[str, int], Callable[[bytes], None]]) -> None:
        self.each = each
        self.refusal: Exception | None = None
        self.ended = False
        self._there = bytearray()
        self._steps = self._members()
        self._asked = next(self._steps)

    def write(self, piece: bytes) -> int:
        self._there += piece
        while not self.ended and len(self._there) >= self._asked:
            wanted = bytes(self._there[: self._asked])
            del self._there[: self._asked]
            self._go_on(wanted)
        return len(piece)

    def flush(self) -> None:
        """Nothing waits here that could be written."""

    def _go_on(self, wanted: bytes) -> None:
        try:
            self._asked = self._steps.send(wanted)
        except StopIteration:
            self.ended = True
        except Exception as problem:
            self.refusal = problem
            raise

    def _members(self) -> Steps:
        while (header := (yield BLOCK)) != bytes(BLOCK):
            told = _told(header)
            take = self.each(told.name, told.size)
            left = told.size
            while left:
                take((yield min(left, PIECE)))
                left -= min(left, PIECE)
            take(b"")
            if -told.size % BLOCK:
                yield -told.size % BLOCK
