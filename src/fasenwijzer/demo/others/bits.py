"""A bit of a life: what somebody tells about one life area, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bit:
    """Own words of the client, but for `did` and `felt`: those are seen and heard by the worker."""

    now: str
    source: str
    strength: str
    hard: str
    wish: str
    goal: str
    step: str
    did: str
    felt: str
