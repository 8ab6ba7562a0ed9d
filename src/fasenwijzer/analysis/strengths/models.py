"""What somebody is good at, knows, loves and has around: named by whom, and in which of the six sources."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class Source(models.TextChoices):
    """From the inside to the outside; the words are those of the edition."""

    QUALITIES = "qualities", _("personal qualities")
    SKILLS = "skills", _("skills")
    KNOWLEDGE = "knowledge", _("knowledge")
    INTERESTS = "interests", _("interests")
    CONTACTS = "contacts", _("contacts")
    SURROUNDINGS = "surroundings", _("surroundings")


class StrengthQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> StrengthQuerySet:
        """The strengths of this case that stand, of every round."""
        return self.standing().filter(case=case)

    def without_strength(self, case: Case) -> list[str]:
        """The keys of the life areas in which no strength was named yet, in the order of the edition."""
        strong = set(self.of(case).order_by().values_list("life_area", flat=True).distinct())
        return [area.key for area in case.method.life_areas if area.key not in strong]


class Strength(CaseRecord):
    """One strength; it may belong to a life area, or to the person as a whole."""

    TELLS = ("life_area", "source", "text", "named_by", "on")

    case = models.ForeignKey(Case, models.CASCADE, related_name="strengths")
    cycle = models.PositiveSmallIntegerField()
    life_area = models.CharField(_("life area"), max_length=40, blank=True)
    source = models.CharField(_("source"), max_length=12, choices=Source)
    text = models.CharField(_("strength"), max_length=300)
    named_by = models.CharField(_("named by"), max_length=200)
    on = models.DateField(_("named on"))

    objects = StrengthQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        indexes = [models.Index(fields=["case", "life_area"], name="analysis_strengths_of_area")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(source__in=Source.values), name="analysis_known_source"),
            models.CheckConstraint(condition=~Q(text=""), name="analysis_strength_says_something"),
            models.CheckConstraint(condition=~Q(named_by=""), name="analysis_strength_named_by_somebody"),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def name(
        cls,
        *,
        case: Case,
        source: str,
        text: str,
        named_by: str,
        by: User,
        life_area: str = "",
        on: date | None = None,
    ) -> Strength:
        """Name a strength; `on` is today when not given."""
        strength = cls.objects.create(
            case=case,
            cycle=case.cycle,
            life_area=life_area,
            source=source,
            text=text,
            named_by=named_by,
            on=on or clock.today(),
        )
        strength.log_as_new(by)
        return strength
