"""Not too often: people and their calendars ask a few times an hour, a machine that guesses asks all the time."""

from django.core.cache import cache


def asked_too_often(what: str, *, most: int) -> bool:
    """Whether it was asked too often until now; this does not count."""
    return int(cache.get(f"asked:{what}", 0)) >= most


def too_often(what: str, *, most: int, seconds: int) -> bool:
    """Whether this was asked more often than `most` in a stretch of so many seconds; asking counts."""
    key = f"asked:{what}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > most
    except ValueError:  # it just ran out
        return False
