"""Clients of a colleague who leaves or is away go to others: chosen for each client, carried out in one go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.care_team.models import Assignment, Task
from fasenwijzer.people.models import Team, User

TOLD_FOR = timedelta(days=14)
"""How long the client's page tells who came, after the first day."""


class Given(NamedTuple):
    """What the giver does for one client now, and who takes that on."""

    assignment: Assignment
    taker: User


class TooLate(Exception):
    """Somebody has taken it on already, or changed it: hand over again instead of taking it back."""


class HandingOverQuerySet(models.QuerySet["HandingOver"]):
    def standing(self) -> HandingOverQuerySet:
        return self.filter(taken_back_at=None)

    def only_of(self, teams: list[Team]) -> HandingOverQuerySet:
        """In which every file is of one of these teams today."""
        elsewhere = HandedOver.objects.filter(handing=OuterRef("pk")).exclude(case__team__in=teams)
        return self.filter(~Exists(elsewhere))


class HandingOver(models.Model):
    """One go. Without a last day it is for good; with one somebody stands in for these days."""

    giver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="handings_over")
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects = HandingOverQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_handing_over_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.giver} {self.since}"

    @property
    def for_good(self) -> bool:
        return self.until is None

    @classmethod
    @transaction.atomic
    def carry_out(
        cls, given: Iterable[Given], *, giver: User, since: date, until: date | None, by: User
    ) -> HandingOver:
        """Everything or nothing. Who takes on is let in from the first day; for good, the giver leaves the day before.

        Raises IntegrityError when somebody is this already.
        """
        handing = cls.objects.create(giver=giver, since=since, until=until, by=by)
        lines = [handing._give(one, by) for one in given]
        changes = {"since": ("", since), "until": ("", until), "files": ("", len(lines))}
        record(Action.AUTHORISE, by=by, subject=handing, changes=changes)
        return handing

    def _give(self, one: Given, by: User) -> HandedOver:
        task = one.assignment.task if self.for_good else Task.REPLACEMENT
        case, before = one.assignment.case, one.assignment.until
        joined = Assignment.assign(case=case, user=one.taker, task=task, since=self.since, until=self.until, by=by)
        if self.for_good:
            one.assignment.end(on=max(self.since - timedelta(days=1), one.assignment.since), by=by)
        return HandedOver.objects.create(
            handing=self, case=case, left=one.assignment, left_was_until=before, joined=joined
        )

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """As it was before. Raises TooLate when somebody began, read it or changed it since."""
        lines = list(self.lines.select_related("left", "joined__user"))
        if self.taken_back_at or clock.today() > max(self.since, self.at.date()) or not all(map(_untouched, lines)):
            raise TooLate
        for line in lines:
            if self.for_good:
                line.left.go_on(until=line.left_was_until, by=by)
            line.joined.take_back(by=by)
        self.taken_back_at = clock.now()
        self.save(update_fields=["taken_back_at"])
        record(Action.AUTHORISE, by=by, subject=self, changes={"taken back": ("", len(lines))})

    @transaction.atomic
    def seen_by(self, user: User, *, by: User) -> None:
        """Who takes on knows of it."""
        self.lines.filter(joined__user=user, seen_at=None).update(seen_at=clock.now())
        record(Action.EXECUTE, by=by, subject=self, what="cases:handing-over-seen")


class HandedOverQuerySet(models.QuerySet["HandedOver"]):
    def standing(self) -> HandedOverQuerySet:
        return self.filter(handing__taken_back_at=None)

    def told_to_client(self) -> HandedOverQuerySet:
        """What is ahead, holds for some days, or came a short while ago."""
        today = clock.today()
        lately = Q(handing__until=None, handing__since__gte=today - TOLD_FOR)
        return self.standing().filter(lately | Q(handing__until__gte=today))


class HandedOver(models.Model):
    """One client in it: what the giver did, and what the other does now."""

    handing = models.ForeignKey(HandingOver, models.CASCADE, related_name="lines")
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="handed_over")
    left = models.ForeignKey(Assignment, models.CASCADE, related_name="handed_on")
    left_was_until = models.DateField(null=True, blank=True)
    joined = models.OneToOneField(Assignment, models.CASCADE, related_name="came_by")
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = HandedOverQuerySet.as_manager()

    class Meta:
        ordering = ["handing", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(left=F("joined")), name="cases_handed_over_to_somebody_else"),
        ]

    def __str__(self) -> str:
        return f"{self.handing_id} {self.case_id}"


def _untouched(line: HandedOver) -> bool:
    """Both stand as they were left, and who takes on has not said to know of it."""
    handing = line.handing
    ends = max(handing.since - timedelta(days=1), line.left.since) if handing.for_good else line.left_was_until
    return line.seen_at is None and line.joined.until == handing.until and line.left.until == ends


@dataclass(frozen=True)
class Change:
    """Who guides instead of whom, for the client's page."""

    new: str
    old: str
    since: date
    until: date | None


def change_for(case_id: int) -> Change | None:
    """The last change of who guides, as long as it is news. One query."""
    found = HandedOver.objects.told_to_client().filter(case=case_id).select_related("handing__giver", "joined__user")
    line = found.order_by("-handing__at", "-pk").first()
    if line is None:
        return None
    return Change(line.joined.user.name, line.handing.giver.name, line.handing.since, line.handing.until)
