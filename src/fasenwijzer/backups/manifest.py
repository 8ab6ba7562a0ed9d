"""What a backup says of itself: of what it was made and when, what is in it, and what opens it."""

from __future__ import annotations

import hmac
import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from fasenwijzer.backups.unusable import Unusable
from fasenwijzer.vault.keys import Keyring

FORMAT = 1
NO_BACKUP = "This is not a backup of Fasenwijzer."
NAME = "manifest.json"
DATABASE = "database"
"""The part that is a copy of SQLite, or a dump of PostgreSQL."""


@dataclass(frozen=True)
class Part:
    """One file inside a backup."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Contents:
    """What stood in the database at one moment: rows by table, migrations as `app.name`, and the end of the log."""

    counts: Mapping[str, int]
    migrations: tuple[str, ...]
    head: str


@dataclass(frozen=True)
class Manifest:
    """`keys`: what each key of sealed texts makes of the rest, by the name of the key.

    A file can be closed by whoever knows the public key; these only by who has the keys of the organisation.
    """

    version: str
    made_at: str
    engine: str
    contents: Contents
    parts: Mapping[str, Part]
    format: int = FORMAT
    keys: Mapping[str, str] = field(default_factory=dict)

    def written(self) -> bytes:
        """As it stands in the file."""
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()

    def signed(self, ring: Keyring) -> Manifest:
        """With what these keys make of it."""
        said = replace(self, keys={}).written()
        return replace(self, keys={name: _mark(key, said) for name, key in ring.keys})

    def unknown_keys(self, ring: Keyring) -> list[str]:
        """The names of the keys it was made with that are not these."""
        again = self.signed(ring).keys
        return [name for name, mark in self.keys.items() if not hmac.compare_digest(mark, again.get(name, ""))]


def _mark(key: bytes, said: bytes) -> str:
    own_key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"fasenwijzer backup").derive(key)
    return hmac.new(own_key, said, sha256).hexdigest()


def read(text: bytes) -> Manifest:
    """The manifest of a backup. Raises Unusable when it is none, or one of a later format."""
    try:
        told: dict[str, Any] = json.loads(text)
        if told["format"] != FORMAT:
            raise Unusable(f"This backup has format {told['format']}; this version of Fasenwijzer reads {FORMAT}.")
        contents = told["contents"] | {"migrations": tuple(told["contents"]["migrations"])}
        parts = {name: Part(**part) for name, part in told["parts"].items()}
        return Manifest(**told | {"contents": Contents(**contents), "parts": parts})
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise Unusable(NO_BACKUP) from problem


def part_of(path: Path) -> Part:
    """The size and the hash of a file."""
    with path.open("rb") as file:
        digest = sha256()
        while piece := file.read(1 << 20):
            digest.update(piece)
        return Part(file.tell(), digest.hexdigest())


def version() -> str:
    """Of this application."""
    about = tomllib.loads((settings.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(about["project"]["version"])
