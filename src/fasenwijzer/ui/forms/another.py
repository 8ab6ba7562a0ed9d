"""Whether something that may be there once is there already."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet


def another_has_it(same: QuerySet[Any], known: Model | None) -> bool:
    """Whether another record than the one that is changed is among these. One query.

    known: the record that the form changes, or nothing when it makes a new one.
    """
    return same.exclude(pk=known.pk if known else None).exists()
