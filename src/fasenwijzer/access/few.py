"""How few people are too few to tell something about, and what else goes with what is not told (decision 31)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

LEAST = 5
"""People."""
Key = TypeVar("Key", bound=object)


def too_few(people: int) -> bool:
    return 0 < people < LEAST


def with_company(out: set[Key], people: Mapping[Key, int]) -> set[Key]:
    """One part that is not told follows from the others: the smallest of those goes too, until enough are together."""
    shown = sorted((key for key in people if people[key] and key not in out), key=lambda key: (people[key], str(key)))
    while out and shown and (len(out) == 1 or sum(people[key] for key in out) < LEAST):
        out = out | {shown.pop(0)}
    return out
