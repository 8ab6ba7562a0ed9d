"""The tape of a backup, pressed as gzip does before it is closed: a fifth of the size. `tar xz` reads it.

The lightest level: the strongest takes three times as long for a tenth less.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from fasenwijzer.backups.envelope import Taker
from fasenwijzer.backups.manifest import NO_BACKUP
from fasenwijzer.backups.unusable import Unusable

GZIP = 31
"""What zlib calls its window when the head and the end are those of gzip."""
LIGHTEST = 1
AT_MOST = 1 << 20
"""So much comes out at a time, whatever a file claims to hold."""


def pressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same, smaller."""
    press = zlib.compressobj(LIGHTEST, wbits=GZIP)
    for piece in pieces:
        if smaller := press.compress(piece):
            yield smaller
    yield press.flush()


class Unpressing:
    """Stands between the envelope and the tape, and gives on what was pressed, piece by piece."""

    def __init__(self, tape: Taker) -> None:
        self.tape = tape
        self.own_refusal: Exception | None = None
        self._press = zlib.decompressobj(wbits=GZIP)

    @property
    def refusal(self) -> Exception | None:
        return self.own_refusal or self.tape.refusal

    def write(self, piece: bytes) -> int:
        """Raises what the tape raises, and Unusable when this was not pressed."""
        left = piece
        while out := self._out_of(left):
            self.tape.write(out)
            left = self._press.unconsumed_tail
        return len(piece)

    def flush(self) -> None:
        """Nothing waits here that could be written."""

    def _out_of(self, piece: bytes) -> bytes:
        try:
            return self._press.decompress(piece, AT_MOST)
        except zlib.error as problem:
            self.own_refusal = Unusable(NO_BACKUP)
            raise self.own_refusal from problem
