"""What a memo and an incident share: what happened, when and where, told as facts."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case

HIGHEST_PAIN = 10
MOST_PAIN_OF_A_MEMO = 4
"""Above this score what happened is an incident (MIC), not risk behaviour (RG): the rule of the method."""


class HappeningQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> Self:
        """What stands of a case, the newest first."""
        return self.standing().filter(case=case).select_related("written_by").order_by("-on", "-at", "-pk")


class Happening(CaseRecord):
    """Facts only: what a camera would have seen. What is about a third person stands apart, for workers only."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="%(class)ss")
    number = models.PositiveSmallIntegerField()
    on = models.DateField(_("on"))
    at = models.TimeField(_("time"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    present = models.CharField(_("who was there"), max_length=300, blank=True)
    happened = models.TextField(_("what happened"))
    pain_score = models.PositiveSmallIntegerField(_("pain score"), null=True, blank=True)
    about = models.CharField(_("about whom"), max_length=200, blank=True)
    passage = models.TextField(_("what is about another"), blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[Any] = HappeningQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        abstract = True
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(happened=""), name="%(app_label)s_%(class)s_says_what_happened"),
            models.CheckConstraint(
                condition=Q(about="", passage="") | (~Q(about="") & ~Q(passage="")),
                name="%(app_label)s_%(class)s_passage_is_about_somebody",
            ),
        ]

    @classmethod
    def next_number(cls, case: Case, **among: Any) -> int:
        """One more than the highest; what was taken away keeps its number."""
        highest = cls._default_manager.filter(case=case, **among).aggregate(highest=Max("number"))["highest"]
        return (highest or 0) + 1
