"""The culture scan: several people say where we stand and where we want to be. Only counts are kept.

An answer is added to the count of its mark and is nowhere else: nobody, not even who reads the database, can find back
who said what. Who took part is kept apart, so that everybody is counted once.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.counts import count
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.people.models import User

FEWEST = 5
"""People before anything is shown: with fewer, one would know the others."""


class TakenAlready(Exception):
    """Everybody is counted once."""


class ScanIsClosed(Exception):
    """No more answers: people talk about the spread as it is."""


class Moment(models.TextChoices):
    NOW = "now"
    WISHED = "wished"


class CultureScan(models.Model):
    """One round of asking."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="scans")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["introduction"], condition=Q(closed_on=None), name="guide_one_open_scan_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return str(self.opened_on)

    @classmethod
    @transaction.atomic
    def open(cls, introduction: Introduction, *, by: User) -> CultureScan:
        """A new round. Raises IntegrityError when one is open."""
        scan = cls.objects.create(introduction=introduction, opened_on=clock.today())
        record(Action.CREATE, by=by, subject=scan)
        return scan

    @transaction.atomic
    def answer(self, marks: Mapping[str, Mapping[str, int]], *, by: User) -> None:
        """Marks from 1 to 10, by row, now and wished. Raises TakenAlready and ScanIsClosed."""
        if self.closed_on:
            raise ScanIsClosed
        _taken, is_new = CultureTaken.objects.get_or_create(scan=self, user=by)
        if not is_new:
            raise TakenAlready
        given = [(row, moment, mark) for row, told in marks.items() for moment, mark in told.items()]
        count(CultureCount.objects.filter(scan=self), ("row", "moment", "mark"), given, scan=self)
        record(Action.CREATE, by=by, subject=self, what="took part")

    @transaction.atomic
    def close(self, *, by: User) -> None:
        """No more answers."""
        self.closed_on = clock.today()
        self.save(update_fields=["closed_on"])
        record(Action.UPDATE, by=by, subject=self, changes={"closed_on": ("", self.closed_on)})

    @property
    def many(self) -> int:
        """How many people took part."""
        return self.taken.count()


class CultureTaken(models.Model):
    """Somebody took part. Nothing leads from here to an answer."""

    scan = models.ForeignKey(CultureScan, models.CASCADE, related_name="taken")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["scan", "user"]
        constraints = [models.UniqueConstraint(fields=["scan", "user"], name="guide_everybody_counts_once")]

    def __str__(self) -> str:
        return str(self.user)


class CultureCount(models.Model):
    """How often a mark was given."""

    scan = models.ForeignKey(CultureScan, models.CASCADE, related_name="counts")
    row = models.CharField(max_length=20)
    moment = models.CharField(max_length=8, choices=Moment)
    mark = models.PositiveSmallIntegerField()
    many = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["scan", "row", "moment", "mark"]
        constraints = [
            models.UniqueConstraint(fields=["scan", "row", "moment", "mark"], name="guide_one_count_a_mark"),
            models.CheckConstraint(condition=Q(mark__gte=1, mark__lte=10), name="guide_mark_from_1_to_10"),
        ]

    def __str__(self) -> str:
        return f"{self.row} {self.moment} {self.mark}: {self.many}"
