"""What was counted at night over many, so that nobody waits for it by day. No word of a person stands here."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import F, Q

from fasenwijzer import clock

HOLDS = timedelta(hours=36)
"""After a night in which nothing was counted, figures are counted while somebody waits."""


class KeptFigureQuerySet(models.QuerySet["KeptFigure"]):
    def fresh(self) -> KeptFigureQuerySet:
        return self.filter(counted_at__gt=clock.now() - HOLDS)


class KeptFigure(models.Model):
    """One indicator over some people in one period, counted at a moment."""

    indicator = models.CharField(max_length=40)
    over = models.CharField(max_length=40)
    """The key of `monitor.over.Over`."""
    first = models.DateField()
    last = models.DateField()
    counted_at = models.DateTimeField(default=clock.now)

    objects = KeptFigureQuerySet.as_manager()

    class Meta:
        ordering = ["over", "indicator", "first"]
        constraints = [
            models.UniqueConstraint(fields=["over", "indicator", "first", "last"], name="monitor_kept_once"),
            models.CheckConstraint(condition=Q(last__gt=F("first")), name="monitor_period_has_days"),
        ]

    def __str__(self) -> str:
        return f"{self.over} {self.indicator} {self.first}"


class KeptTally(models.Model):
    """What one group counted of one part. `group`: the keys of a team and an edition, where it is the sum of those."""

    figure = models.ForeignKey(KeptFigure, models.CASCADE, related_name="tallies")
    part = models.CharField(max_length=60, blank=True)
    group = models.CharField(max_length=40, blank=True)
    many = models.PositiveIntegerField()
    total = models.FloatField()
    people = models.PositiveIntegerField()
    people_yes = models.PositiveIntegerField()
    people_no = models.PositiveIntegerField()

    class Meta:
        ordering = ["figure", "part", "group"]
        constraints = [
            models.UniqueConstraint(fields=["figure", "part", "group"], name="monitor_one_tally_a_group"),
            models.CheckConstraint(condition=Q(people__lte=F("many")), name="monitor_no_more_people_than_rows"),
        ]

    def __str__(self) -> str:
        return f"{self.figure_id} {self.part} {self.group}"
