"""The envelope of a backup: the format of `age`, closed with a public key, so that who makes backups can't read them.

Nothing is whole in memory: `age` works in pieces of 64 kB, and every piece proves that it is the next one. Only X25519
keys are taken; names of plugins, which `age` would run, are refused.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from pyrage import DecryptError, EncryptError, IdentityError, RecipientError, decrypt_io, encrypt_io, x25519

from fasenwijzer.backups.unusable import Unusable


class Taker(Protocol):
    """Whoever is given what comes out of an envelope, piece by piece."""

    @property
    def refusal(self) -> Exception | None:
        """Why it wants no more."""

    def write(self, piece: bytes) -> int: ...
    def flush(self) -> None: ...


class Giving:
    """What `age` reads from. It keeps the error it meets: `age` only passes on its words."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces, self.left, self.refusal = pieces, b"", None

    refusal: Exception | None

    def read(self, size: int) -> bytes:
        try:
            while not self.left:
                self.left = next(self.pieces)
        except StopIteration:
            return b""
        except Exception as problem:
            self.refusal = problem
            raise
        taken, self.left = self.left[:size], self.left[size:]
        return taken


class Writing:
    """What `age` writes to, which keeps the error it meets: `age` only passes on its words."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.refusal: OSError | None = None

    def write(self, piece: bytes) -> int:
        try:
            return self.file.write(piece)
        except OSError as problem:
            self.refusal = problem
            raise

    def flush(self) -> None:
        self.file.flush()


def made_identity(path: Path) -> str:
    """A new pair: the secret one in a new file for its owner only, the public one as the answer. Raises OSError."""
    identity = x25519.Identity.generate()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"# public key: {identity.to_public()}\n{identity}\n")
    return str(identity.to_public())


def close(pieces: Iterator[bytes], file: BinaryIO, recipients: Iterable[str]) -> None:
    """Write these pieces into an envelope. Raises OSError of the disk, and what the pieces raise."""
    giving, writing = Giving(pieces), Writing(file)
    try:
        encrypt_io(giving, writing, keys_of(recipients))
    except (EncryptError, OSError) as problem:
        raise giving.refusal or writing.refusal or problem from problem


def keys_of(recipients: Iterable[str]) -> list[x25519.Recipient]:
    """The public keys. Raises Unusable when there is none, or one is not a key."""
    try:
        known = [x25519.Recipient.from_str(one.strip()) for one in recipients if one.strip()]
    except RecipientError as problem:
        raise Unusable("A recipient must be a public key of age, as in age1…; see 'backup_identity'.") from problem
    if not known:
        raise Unusable("For whom is the backup? Name a public key (age1…) with FASENWIJZER_BACKUP_TO or --to.")
    return known


def identities(path: Path) -> list[x25519.Identity]:
    """The secret keys in a file. Raises Unusable when there is none."""
    try:
        lines = path.read_text(encoding="ascii").split()
        return [x25519.Identity.from_str(line) for line in lines if line.startswith("AGE-")] or _none(path)
    except (OSError, UnicodeDecodeError, IdentityError) as problem:
        raise Unusable(f"{path} can't be read as the secret key of a backup.") from problem


def _none(path: Path) -> list[x25519.Identity]:
    raise Unusable(f"There is no secret key (AGE-SECRET-KEY-1…) in {path}.")


def open_up(path: Path, into: Taker, keys: list[x25519.Identity]) -> None:
    """Give what is in the envelope to `into`. Raises Unusable when it does not open or is not whole."""
    try:
        with path.open("rb") as file:
            decrypt_io(file, into, keys)
    except DecryptError as problem:
        wrong_key = "No matching keys" in str(problem)
        raise Unusable(WRONG_KEY if wrong_key else NOT_WHOLE) from problem
    except OSError as problem:
        raise into.refusal or Unusable(
            NOT_WHOLE if problem.errno is None else f"{path}: {problem.strerror}."
        ) from problem


WRONG_KEY = "This secret key does not open this backup: it was made for another one."
NOT_WHOLE = "This backup is damaged or cut off, or it is not a backup. Take another copy or an earlier backup."
