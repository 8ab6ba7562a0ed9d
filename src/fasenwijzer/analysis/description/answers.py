"""What each who decides says of the description in the own place: of two parents each an own answer.

Under 12 the parents with authority decide together, so a yes needs all of them (Jeugdwet 7.3.4); one no is enough. What
a worker writes down on the page of the description stands beside it. What it comes to follows from who decides at the
moment of asking (`outcome`).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.description.models import Manner, PersonDescription
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.representation.deciding import Deciders
from fasenwijzer.people.models import User


class DescriptionAnswer(CaseRecord):
    """The last word of one person about one version; the log keeps what was said before."""

    TELLS: ClassVar = ("who", "agrees", "reason")

    description = models.ForeignKey(PersonDescription, models.CASCADE, related_name="answers")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    who = models.CharField(_("who"), max_length=200)
    agrees = models.BooleanField(_("agrees"))
    reason = models.TextField(_("why not"), blank=True)
    on = models.DateField(_("on"))

    objects: ClassVar[CaseRecordQuerySet] = CaseRecordQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(CaseRecord.Meta):
        ordering = ["description", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.UniqueConstraint(fields=["description", "by"], name="analysis_one_answer_each"),
            models.CheckConstraint(condition=~Q(who=""), name="analysis_answer_is_somebodys"),
            models.CheckConstraint(
                condition=Q(agrees=True, reason="") | (Q(agrees=False) & ~Q(reason="")), name="analysis_no_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.agrees}"

    @property
    def case_id(self) -> int:
        return self.description.case_id

    @classmethod
    @transaction.atomic
    def give(
        cls, *, description: PersonDescription, who: str, reason: str, on: date, by: User, deciders: Deciders
    ) -> DescriptionAnswer:
        """A yes, or a no with its reason. deciders: who decides at this moment."""
        told = {"who": who, "agrees": not reason, "reason": reason, "on": on}
        known: DescriptionAnswer | None = cls.objects.filter(description=description, by=by).first()
        if known is None:
            known = cls.objects.create(description=description, by=by, **told)
            known.log_as_new(by)
        else:
            known.correct(by=by, **told)
        known._settle(deciders)
        return known

    def _settle(self, deciders: Deciders) -> None:
        """A no opens what was agreed; the last yes that was missing closes it. Who decides no more counts no more."""
        said = self.description.answers.standing().filter(by__in=deciders.logins)
        if not self.agrees:
            self.description.open_again(by=self.by)
        elif all(one.agrees for one in said) and deciders.enough(one.by_id for one in said):
            self.description.agree(how=Manner.PORTAL, on=self.on, by=self.by)
