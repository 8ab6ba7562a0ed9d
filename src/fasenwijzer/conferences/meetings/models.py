"""A case conference: a team thinks along on a day (domain.md, section 6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import Membership, Team, User


def teams_of(user: User) -> models.QuerySet[Team]:
    """The teams this colleague belongs to today."""
    return Team.objects.filter(pk__in=Membership.objects.current().filter(user=user, team__isnull=False).values("team"))


class ConferenceQuerySet(models.QuerySet["Conference"]):
    def for_(self, user: User) -> ConferenceQuerySet:
        """The conferences of the teams this colleague belongs to, without those that were called off."""
        return self.filter(called_off_at=None, team__in=teams_of(user)).select_related("team")

    def called_off(self, user: User) -> ConferenceQuerySet:
        """What was called off in the teams this colleague belongs to."""
        return self.exclude(called_off_at=None).filter(team__in=teams_of(user)).select_related("team")

    def ahead(self) -> ConferenceQuerySet:
        """Today and later, the first one first."""
        return self.filter(on__gte=clock.today()).order_by("on", "pk")

    def past(self) -> ConferenceQuerySet:
        """Before today, the last one first."""
        return self.filter(on__lt=clock.today()).order_by("-on", "-pk")


class Conference(models.Model):
    """One a day for a team. It has no case of its own: every item does."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="conferences", verbose_name=_("team"))
    on = models.DateField(_("on which day"))
    place = models.CharField(_("where"), max_length=200, blank=True)
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    called_off_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "on"], condition=Q(called_off_at=None), name="conferences_one_a_day_for_a_team"
            )
        ]

    def __str__(self) -> str:
        return f"{self.team} {self.on}"

    @property
    def is_called_off(self) -> bool:
        return self.called_off_at is not None

    @property
    def has_begun(self) -> bool:
        """It is today or was before, and it took place: what was said can land with the cases."""
        return self.on <= clock.today() and not self.is_called_off

    @property
    def is_ahead(self) -> bool:
        """Today or later: cases can be brought in."""
        return self.on >= clock.today()

    @classmethod
    @transaction.atomic
    def plan(cls, *, team: Team, on: date, by: User, place: str = "") -> Conference:
        """The team meets on this day. Raises IntegrityError when it does already."""
        conference = cls.objects.create(team=team, on=on, place=place, planned_by=by)
        changes = {"team": ("", team), "on": ("", on), "place": ("", place)}
        record(Action.CREATE, by=by, subject=conference, changes=changes)
        return conference

    @transaction.atomic
    def move(self, *, on: date, place: str, by: User) -> None:
        """Another day or another place; what was brought in stays on the agenda."""
        self._change({"on": on, "place": place}, by)

    @transaction.atomic
    def call_off(self, *, by: User) -> None:
        """It does not take place; what was brought in stays to be read at each case."""
        self._change({"called_off_at": clock.now()}, by)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """It takes place after all. Raises IntegrityError when the team planned another one that day."""
        self._change({"called_off_at": None}, by)

    def _change(self, told: dict[str, Any], by: User) -> None:
        changes = {field: (getattr(self, field), new) for field, new in told.items() if getattr(self, field) != new}
        if changes:
            for field, (_before, new) in changes.items():
                setattr(self, field, new)
            self.save(update_fields=list(changes))
            record(Action.UPDATE, by=by, subject=self, changes=changes)
