"""Who wants the numbers of the week by mail. There is a row as long as somebody wants it; it begins with a choice."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.users.models import User

APART = timedelta(days=6)
"""A command that runs twice in a week sends once."""


class WeeklyMailQuerySet(models.QuerySet["WeeklyMail"]):
    def due(self) -> WeeklyMailQuerySet:
        """Who can log in, has an address, and had none this week."""
        fresh = Q(last_sent_on__gt=clock.today() - APART)
        return self.filter(user__is_active=True, user__email__isnull=False).exclude(fresh)


class WeeklyMail(models.Model):
    """That a colleague wants it, since when, and when the last one left."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="weekly_mail")
    since = models.DateField(default=clock.today)
    last_sent_on = models.DateField(null=True, blank=True)

    objects = WeeklyMailQuerySet.as_manager()

    class Meta:
        ordering = ["user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_sent_on=None) | Q(last_sent_on__gte=F("since")), name="people_mail_after_choice"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}"

    @classmethod
    @transaction.atomic
    def want(cls, wanted: bool, *, by: User) -> None:
        """From now on, or not any more. Saying it twice is harmless."""
        if wanted == cls.objects.filter(user=by).exists():
            return
        record(Action.UPDATE, by=by, subject=by, changes={"weekly mail": (not wanted, wanted)})
        if wanted:
            cls.objects.create(user=by)
        else:
            cls.objects.filter(user=by).delete()

    @transaction.atomic
    def sent(self, *, by: User | None = None) -> None:
        """It left today; the timer sends it, so by nobody."""
        self.last_sent_on = clock.today()
        self.save(update_fields=["last_sent_on"])
        record(Action.EXECUTE, by=by, subject=self.user, what="people:weekly-mail")
