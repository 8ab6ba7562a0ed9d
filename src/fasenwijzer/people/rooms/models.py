"""How many clients a colleague has room for, agreed with the team leader, from a day on."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.periods import PeriodQuerySet
from fasenwijzer.people.users.models import User

MOST_CLIENTS, MOST_HOURS = 100, 60


class Room(models.Model):
    """A number of clients, or hours a week for guiding; one of both. Saying it again begins a new one."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rooms")
    clients = models.PositiveSmallIntegerField(_("how many clients"), null=True, blank=True)
    hours = models.PositiveSmallIntegerField(_("hours a week for guiding"), null=True, blank=True)
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)

    objects = PeriodQuerySet["Room"].as_manager()

    class Meta:
        ordering = ["user", "since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(clients=None, hours__isnull=False, hours__lte=MOST_HOURS)
                | Q(hours=None, clients__isnull=False, clients__lte=MOST_CLIENTS),
                name="people_room_in_clients_or_hours",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="people_room_ends_after_start"
            ),
            models.UniqueConstraint(fields=["user"], condition=Q(until=None), name="people_one_open_room"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.since}"

    @classmethod
    @transaction.atomic
    def agree(cls, *, user: User, since: date, clients: int | None = None, hours: int | None = None, by: User) -> Room:
        """From this day it is so much; what was agreed before holds until the day before.

        What was to begin on this day or later has not begun: this takes its place.
        """
        before = cls.objects.on(since).filter(user=user).first()
        cls.objects.filter(user=user, since__gte=since).delete()
        cls.objects.filter(Q(until=None) | Q(until__gte=since), user=user).update(until=since - timedelta(days=1))
        room = cls.objects.create(user=user, clients=clients, hours=hours, since=since)
        told = {"clients": clients, "hours": hours}
        changes = {field: (getattr(before, field, None), value) for field, value in told.items()}
        record(Action.UPDATE, by=by, subject=user, changes=changes | {"since": ("", since)})
        return room
