"""What somebody wants to be different, or wants to keep. Every goal of the plan goes back to a wish."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class WishQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> WishQuerySet:
        """The wishes of this case that stand, of every round, those that came true included."""
        return self.standing().filter(case=case)

    def open(self, case: Case) -> WishQuerySet:
        """The wishes that have not come true yet."""
        return self.of(case).filter(came_true_on=None)


class Wish(CaseRecord):
    """One wish on a life area, in the words of whose wish it is."""

    TELLS = ("life_area", "text", "whose", "on")

    case = models.ForeignKey(Case, models.CASCADE, related_name="wishes")
    cycle = models.PositiveSmallIntegerField()
    life_area = models.CharField(max_length=40)
    text = models.CharField(_("wish"), max_length=500)
    whose = models.CharField(_("whose wish"), max_length=200)
    on = models.DateField(_("said on"))
    came_true_on = models.DateField(_("came true on"), null=True, blank=True)

    objects = WishQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        indexes = [models.Index(fields=["case", "life_area"], name="analysis_wishes_of_area")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="analysis_wish_says_something"),
            models.CheckConstraint(condition=~Q(whose=""), name="analysis_wish_is_of_somebody"),
            models.CheckConstraint(
                condition=Q(came_true_on=None) | Q(came_true_on__gte=F("on")), name="analysis_wish_comes_true_later"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def make(cls, *, case: Case, life_area: str, text: str, whose: str, by: User, on: date | None = None) -> Wish:
        """Write a wish down; `on` is today when not given."""
        wish = cls.objects.create(
            case=case, cycle=case.cycle, life_area=life_area, text=text, whose=whose, on=on or clock.today()
        )
        wish.log_as_new(by)
        return wish

    @transaction.atomic
    def come_true(self, *, on: date | None, by: User) -> None:
        """It came true on this day; None takes that back."""
        self.correct(by=by, came_true_on=on)
