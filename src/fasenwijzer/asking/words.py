"""Words to come in with: easy to read and to type, hard to guess."""

from __future__ import annotations

import secrets

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without the ones that look like another."""
LENGTH = 8


def new_word() -> str:
    return "".join(secrets.choice(SIGNS) for _sign in range(LENGTH))


def tidy(word: str) -> str:
    """A word as somebody types it: small letters, spaces and hyphens are fine."""
    return "".join(sign for sign in word.upper() if sign in SIGNS)[:LENGTH]
