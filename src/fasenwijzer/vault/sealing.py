"""Sealing a text with AES-GCM, bound to its place: what is copied to another row or column does not open there.

A sealed text is `v1.<name of the key>.<base64 of nonce and ciphertext>`. The place (table, column, row) goes along as
associated data: it is not in the text, and must be the same when it is opened.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from fasenwijzer.vault.keys import Keyring

VERSION = "v1"
NONCE = 12
"""Bytes: what GCM asks. Random; the number of texts here stays far below what one key may seal (2 to the 32nd)."""


class CanNotOpen(ValueError):
    """The key is not there, or the text was changed or moved. The message tells nothing of the text."""


@dataclass(frozen=True)
class Sealed:
    """A text that was not opened. It shows nothing of itself."""

    token: str

    def __str__(self) -> str:
        return "…"

    def __repr__(self) -> str:
        return "Sealed(…)"


def keyring() -> Keyring:
    return settings.VAULT_KEYS


def seal(text: str, place: str) -> Sealed:
    """Seal a text for one place, with the newest key."""
    name, key = keyring().newest
    nonce = secrets.token_bytes(NONCE)
    closed = nonce + AESGCM(key).encrypt(nonce, text.encode(), place.encode())
    return Sealed(f"{VERSION}.{name}.{urlsafe_b64encode(closed).decode()}")


def unseal(sealed: Sealed, place: str) -> str:
    """The text, at the place for which it was sealed. Raises CanNotOpen."""
    version, _dot, rest = sealed.token.partition(".")
    name, _dot, closed = rest.partition(".")
    key = keyring().key(name)
    if version != VERSION or key is None:
        raise CanNotOpen(f"There is no key {name!r} for this sealed text.")
    raw = urlsafe_b64decode(closed)
    try:
        return AESGCM(key).decrypt(raw[:NONCE], raw[NONCE:], place.encode()).decode()
    except InvalidTag as problem:
        raise CanNotOpen("A sealed text was changed, or moved to another place.") from problem


def is_sealed_by_newest(sealed: Sealed) -> bool:
    return sealed.token.startswith(f"{VERSION}.{keyring().newest[0]}.")
