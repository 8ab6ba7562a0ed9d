"""Words that mean about the same, for who searches: who asks for one of them finds the others too.

They are in Dutch, whatever language the reader has: that is what people write.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "words" / "language" / "alike.toml"


@cache
def usual_groups() -> tuple[tuple[str, ...], ...]:
    """The groups that come with Fasenwijzer."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(tuple(group) for group in told["groups"])
