"""The keys of an installation: the last one seals, the earlier ones still open.

One key a line, as `name:key` (base64 of 32 bytes), in a file of the data directory or in FASENWIJZER_VAULT_KEYS (with
commas between them).
"""

from __future__ import annotations

import os
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from pathlib import Path

BYTES = 32
"""AES-256."""


class WrongKeys(ValueError):
    """The keys can't be read; the message says why and never shows one."""


@dataclass(frozen=True)
class Keyring:
    """Keys by name, the newest last."""

    keys: tuple[tuple[str, bytes], ...]

    @property
    def newest(self) -> tuple[str, bytes]:
        return self.keys[-1]

    def key(self, name: str) -> bytes | None:
        return dict(self.keys).get(name)


def read(text: str) -> Keyring:
    """The keys in a text. Raises WrongKeys when there is none, or one is not a key, or a name stands twice."""
    lines = [line.strip() for line in text.replace(",", "\n").splitlines() if line.strip()]
    keys = tuple(_key(line) for line in lines)
    if not keys or len({name for name, _key in keys}) < len(keys):
        raise WrongKeys("There must be at least one key for sealed texts, each with a name of its own.")
    return Keyring(keys)


def _key(line: str) -> tuple[str, bytes]:
    name, _colon, key = line.partition(":")
    try:
        raw = b64decode(key, validate=True)
    except NotBase64:
        raw = b""
    if not name.isalnum() or len(raw) != BYTES:
        raise WrongKeys("A key for sealed texts must look like name:key, the key being base64 of 32 bytes.")
    return name, raw


def made(name: str) -> str:
    """A new key, as a line."""
    return f"{name}:{b64encode(secrets.token_bytes(BYTES)).decode()}\n"


def in_file(path: Path) -> Keyring:
    """The keys of an installation; the first is made at its first start, readable by its owner only."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return read(path.read_text(encoding="ascii"))
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(made("k1"))
    return read(path.read_text(encoding="ascii"))


def add_to(path: Path) -> Keyring:
    """One more key, that seals from now on."""
    known = in_file(path)
    with path.open("a", encoding="ascii") as file:
        file.write(made(f"k{len(known.keys) + 1}"))
    return read(path.read_text(encoding="ascii"))
