"""Words of a plan that somebody of the client's side wrote: whose they are, and since when."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.people.models import User
from fasenwijzer.plan.parts import PlanPart


def by_own_hand(by: User) -> dict[str, Any]:
    """What goes along with a goal or an action that somebody of the client's side puts in the plan."""
    return {"own_words_of": by, "own_words_on": clock.today()}


class InOwnWords(PlanPart):
    """Part of a plan whose words can be those of the client's side. A colleague who changes them makes them shared."""

    own_words_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    own_words_on = models.DateField(_("in own words since"), null=True, blank=True, editable=False)

    class Meta(PlanPart.Meta):
        abstract = True
        constraints = [
            *PlanPart.Meta.constraints,
            models.CheckConstraint(
                condition=Q(own_words_of=None, own_words_on=None)
                | Q(own_words_of__isnull=False, own_words_on__isnull=False),
                name="%(app_label)s_%(class)s_own_words_of_somebody",
            ),
        ]

    @transaction.atomic
    def reword(self, *, by: User, **told: Any) -> None:
        """Somebody of the client's side says it in own words; the same words again change nothing."""
        if any(getattr(self, field) != value for field, value in told.items()):
            self.correct(by=by, **told, **by_own_hand(by))

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        """As every part of a plan; other words of a colleague are nobody's own any more."""
        if "own_words_of" not in told and self._says_otherwise(told):
            told |= {"own_words_of": None, "own_words_on": None}
        super().correct(by=by, **told)

    def _says_otherwise(self, told: dict[str, Any]) -> bool:
        return self.own_words_of_id is not None and told.get("text", self.text) != self.text  # type: ignore[attr-defined]
