"""Who decides with or for the client, in which capacity, how far, from when to when, and on what evidence.

What the law gives follows from the capacity and the age of the client, at the moment of asking (access/client_side.py);
this record only says that it is so.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import REPRESENTING, Part
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, HeldQuerySet
from fasenwijzer.people.models import User

REPRESENTATIVES = [(str(kind), kind.label) for kind in REPRESENTING]


class Representation(CaseRecord):
    """One person in one capacity. For a power of attorney the areas and parts are what is written in it."""

    TELLS = ("name", "capacity", "since", "until", "evidence", "user_id")

    case = models.ForeignKey(Case, models.CASCADE, related_name="representations")
    name = models.CharField(_("name"), max_length=200)
    capacity = models.CharField(_("as"), max_length=14, choices=REPRESENTATIVES)
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)
    evidence = models.CharField(_("on what evidence"), max_length=300)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="representations", editable=False
    )

    objects = HeldQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "since", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(capacity__in=REPRESENTING), name="cases_known_representative"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_representation_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(evidence=""), name="cases_representation_names_who_and_why"
            ),
            models.UniqueConstraint(
                fields=["case", "user", "capacity"],
                condition=Q(until=None, withdrawn_at=None, user__isnull=False),
                name="cases_one_open_representation_per_capacity",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_ended(self) -> bool:
        return self.until is not None and self.until < clock.today()

    @property
    def holds(self) -> bool:
        """Whether somebody stands there today."""
        return self.withdrawn_at is None and self.since <= clock.today() and not self.has_ended

    @classmethod
    @transaction.atomic
    def begin(
        cls, *, case: Case, by: User, areas: Iterable[str] = (), parts: Iterable[str] = (), **told: Any
    ) -> Representation:
        """Somebody represents the client; areas and parts only mean something for a power of attorney."""
        begun = cls.objects.create(case=case, **told)
        begun.write_down(areas=areas, parts=parts, by=by)
        begun.log_as_new(by)
        return begun

    @transaction.atomic
    def write_down(self, *, areas: Iterable[str], parts: Iterable[str], by: User) -> None:
        """What the power of attorney says: which life areas (none named is all), and which parts of the file."""
        now = {"areas": sorted(set(areas)), "parts": sorted(set(parts))}
        before = {"areas": sorted(self.area_keys), "parts": sorted(self.part_keys)}
        if now == before:
            return
        self.areas.all().delete()
        self.parts.all().delete()
        RepresentationArea.objects.bulk_create(RepresentationArea(representation=self, area=a) for a in now["areas"])
        RepresentationPart.objects.bulk_create(RepresentationPart(representation=self, part=p) for p in now["parts"])
        changes = {field: (", ".join(before[field]), ", ".join(now[field])) for field in now}
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @property
    def area_keys(self) -> list[str]:
        return [row.area for row in self.areas.all()]

    @property
    def part_keys(self) -> list[str]:
        return [row.part for row in self.parts.all()]

    @transaction.atomic
    def let_in(self, user: User, *, by: User) -> None:
        """This representative has a login."""
        self.correct(by=by, user=user)

    @transaction.atomic
    def end(self, *, on: date, by: User) -> None:
        """The last day; access ends with it."""
        before, self.until = self.until, on
        self.save(update_fields=["until"])
        record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=self, changes={"until": (before, on)})


class RepresentationArea(models.Model):
    """A life area that a power of attorney names, by its key."""

    representation = models.ForeignKey(Representation, models.CASCADE, related_name="areas")
    area = models.CharField(max_length=40)

    class Meta:
        ordering = ["representation", "pk"]
        constraints = [models.UniqueConstraint(fields=["representation", "area"], name="cases_area_named_once")]

    def __str__(self) -> str:
        return self.area


class RepresentationPart(models.Model):
    """A part of the file that a power of attorney opens."""

    representation = models.ForeignKey(Representation, models.CASCADE, related_name="parts")
    part = models.CharField(max_length=12, choices=Part)

    class Meta:
        ordering = ["representation", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["representation", "part"], name="cases_part_named_once"),
            models.CheckConstraint(condition=Q(part__in=Part.values), name="cases_known_part"),
        ]

    def __str__(self) -> str:
        return self.part
