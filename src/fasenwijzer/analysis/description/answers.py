"""What each who decides says of the description in the own place: of two parents each an own answer.

Under 12 the parents with authority decide together, so a yes needs all of them (Jeugdwet 7.3.4); one no is enough. What
a worker writes down on the page of the description stands beside it and is not taken away here.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.description.models import Manner, PersonDescription
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
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
        cls, *, description: PersonDescription, who: str, reason: str, on: date, by: User, asked: Collection[str]
    ) -> DescriptionAnswer:
        """A yes, or a no with its reason. asked: the names of everybody whose yes is needed."""
        told = {"who": who, "agrees": not reason, "reason": reason, "on": on}
        known: DescriptionAnswer | None = cls.objects.filter(description=description, by=by).first()
        was_no = known is not None and not known.agrees
        if known is None:
            known = cls.objects.create(description=description, by=by, **told)
            known.log_as_new(by)
        else:
            known.correct(by=by, **told)
        known._settle(asked, was_no=was_no)
        return known

    def _settle(self, asked: Collection[str], *, was_no: bool) -> None:
        """What it comes to for the version: no as soon as one says so, yes when nobody's yes is missing."""
        answers = {one.who.casefold(): one for one in self.description.answers.standing()}
        refusals = [one for one in answers.values() if not one.agrees]
        if refusals:
            named = len(asked) > 1
            why = "\n".join(f"{one.who}: {one.reason}" if named else one.reason for one in refusals)
            self.description.refuse(reason=why, on=self.on, by=self.by)
        elif all(name.casefold() in answers for name in asked):
            self.description.agree(how=Manner.PORTAL, on=self.on, by=self.by)
        elif was_no:
            self.description.forget_answer(by=self.by)
