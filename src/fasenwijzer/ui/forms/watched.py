"""Words that may not stand in what others read: a door says which they are, and every form looks at what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Watch = Callable[[str], str]
"""Says what is wrong with some words, or nothing."""
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watching(watch: Watch | None) -> Iterator[None]:
    """Until the end of this block, forms show what `watch` says of a text at its field."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def wrong_with(words: str) -> str:
    """What is wrong with these words here, or nothing."""
    watch = _watch.get()
    return watch(words) if watch else ""
