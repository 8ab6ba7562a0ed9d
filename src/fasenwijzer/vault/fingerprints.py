"""A mark of a sealed text by which the same text is recognised, and from which nobody can tell what it was.

A plain hash of a short text is found by trying all of them; this one can't be made without a key of the vault.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.db import models

from fasenwijzer.vault.keys import BYTES
from fasenwijzer.vault.sealing import keyring

PURPOSE = b"fasenwijzer fingerprint"
"""The key that seals is never used for anything else; this makes another one of it."""


def fingerprint(text: str, place: str) -> str:
    """The mark of a text in one column, made with the newest key: `<name of the key>.<hash>`."""
    return _made(*keyring().newest, text, place)


def fingerprints(text: str, place: str) -> list[str]:
    """All marks this text may have: those of earlier keys too."""
    return [_made(name, key, text, place) for name, key in keyring().keys]


def _made(name: str, key: bytes, text: str, place: str) -> str:
    own_key = HKDF(algorithm=SHA256(), length=BYTES, salt=None, info=PURPOSE).derive(key)
    said = "\x1f".join((place, text)).encode()
    return f"{name}.{hmac.new(own_key, said, sha256).hexdigest()}"


class FingerprintField(models.CharField):  # type: ignore[type-arg]
    """The mark of the sealed text in the column `of`; it follows that text whenever the row is saved."""

    def __init__(self, *args: Any, of: str = "", **kwargs: Any) -> None:
        self.of = of
        super().__init__(*args, **{"max_length": 120, "editable": False, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    @property
    def place(self) -> str:
        return f"{self.model._meta.db_table}.{self.of}"

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        made = fingerprint(str(getattr(model_instance, self.of)), self.place)
        setattr(model_instance, self.attname, made)
        return made

    def candidates(self, text: str) -> list[str]:
        """What to look for when this text is sought."""
        return fingerprints(text, self.place)


def following(model: type[models.Model], names: Iterable[str]) -> list[str]:
    """These columns, and the marks that must be saved along with them."""
    told = list(names)
    marks = (field for field in model._meta.local_fields if isinstance(field, FingerprintField))
    return told + [mark.name for mark in marks if mark.of in told]
