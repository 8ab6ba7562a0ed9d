"""The words that mean about the same to an organisation, as stems to search by."""

from __future__ import annotations

from functools import lru_cache

from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.alike import usual_groups
from fasenwijzer.search.stems import Alike, alike_in


def alike_of(edition: Edition) -> Alike:
    """The usual groups and those of this edition; put together once per process, as an edition never changes."""
    return _alike(edition.pk)


@lru_cache(maxsize=64)
def _alike(pk: int) -> Alike:
    own = Edition.objects.get(pk=pk).alike.values_list("words", flat=True)
    return alike_in([*usual_groups(), *(words.split(", ") for words in own)])
