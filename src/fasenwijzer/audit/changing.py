"""Giving a record other values, and a line in the log of what became different."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser


@transaction.atomic
def change(
    subject: models.Model,
    told: Mapping[str, Any],
    *,
    by: AbstractBaseUser,
    case_id: int | None = None,
    action: Action = Action.UPDATE,
) -> None:
    """Give `subject` the values of `told`, by field; what is the same already is neither saved nor logged.

    Raises what the database raises, such as IntegrityError when a value may be there once.
    """
    changes = {field: (getattr(subject, field), value) for field, value in told.items()}
    changes = {field: (before, after) for field, (before, after) in changes.items() if before != after}
    if not changes:
        return
    for field, (_before, after) in changes.items():
        setattr(subject, field, after)
    subject.save(update_fields=list(changes))
    record(action, by=by, case_id=case_id, subject=subject, changes=changes)
