"""Counting answers of people who stay unknown: all counts are written anew each time, in a fixed order.

So neither the order of rows nor which rows changed together tells what somebody answered. See decision 33.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from fasenwijzer.audit.log import one_writer_at_a_time

Key = tuple[Any, ...]


def count(counts: QuerySet[Any], names: tuple[str, ...], given: Iterable[Key], **fixed: Any) -> None:
    """Once more for each that was given. `names`: the fields that say what is counted; `fixed`: what all share.

    In the transaction of who calls it.
    """
    one_writer_at_a_time()
    told = Counter({tuple(key): many for *key, many in counts.values_list(*names, "many")})
    told.update(given)
    counts.all().delete()
    counts.model._default_manager.bulk_create(
        counts.model(**dict(zip(names, key, strict=True)), **fixed, many=many) for key, many in sorted(told.items())
    )
