"""What a plan is made of can be corrected, taken out and put back; each of these changes what was agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from fasenwijzer.audit.meanwhile import who_was_here
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.plan.plans.models import Plan

__all__ = ["CaseRecordQuerySet", "PlanPart"]


class PlanPart(CaseRecord):
    """Part of a plan. `revision` counts the changes, so that a form can tell that somebody else was here meanwhile."""

    plan: Plan

    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta(CaseRecord.Meta):
        abstract = True

    def log_as_new(self, by: User) -> None:
        """Written, or put back: the plan is no longer what was agreed on."""
        super().log_as_new(by)
        self.plan.open_for_change(by=by)

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        """Change the fields given; when nothing changes, nothing happens."""
        changed = {field: value for field, value in told.items() if getattr(self, field) != value}
        if not changed:
            return
        super().correct(by=by, **changed)
        self.revision += 1
        self.save(update_fields=["revision"])
        self.plan.open_for_change(by=by)

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Take it out of the plan."""
        if self.withdrawn_at is None:
            super().withdraw(by=by)
            self.plan.open_for_change(by=by)


def out_of_the_plan(goal: Any) -> str:
    """What is said on a page about a goal that somebody took out meanwhile; what was typed stays in the fields."""
    return _("%(name)s took this goal out of the plan. Put it back on its own page first; your text stays here.") % {
        "name": who_was_here(goal)
    }
