"""Figures in time, the oldest first: of a goal, or of a life area."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class InTime:
    """What a picture of figures and the sentence beside it need; `wanted` is the mark that is good enough."""

    figures: list[int]
    wanted: int | None = None

    @property
    def first(self) -> int | None:
        return self.figures[0] if self.figures else None

    @property
    def last(self) -> int | None:
        return self.figures[-1] if self.figures else None
