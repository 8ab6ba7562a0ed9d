"""Who has which role, in which team, from when to when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.organisation.models import Team
from fasenwijzer.people.periods import PeriodQuerySet

if TYPE_CHECKING:
    from fasenwijzer.people.users.models import User


class Membership(models.Model):
    """A role of a person, in a team or in the whole organisation."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    team = models.ForeignKey(
        Team, models.PROTECT, null=True, blank=True, related_name="memberships", verbose_name=_("team")
    )
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)

    objects = PeriodQuerySet["Membership"].as_manager()

    class Meta:
        ordering = ["user", "since"]
        indexes = [models.Index(fields=["user", "since", "until"], name="people_roles_of_user")]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=Role.values), name="people_known_role"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="people_role_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["user", "role"], condition=Q(until=None, team=None), name="people_one_open_role"
            ),
            models.UniqueConstraint(
                fields=["user", "role", "team"],
                condition=Q(until=None, team__isnull=False),
                name="people_one_open_role_per_team",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.get_role_display()}"

    @classmethod
    @transaction.atomic
    def grant(
        cls,
        *,
        user: User,
        role: Role,
        team: Team | None = None,
        since: date,
        until: date | None = None,
        by: User | None,
    ) -> Membership:
        """Give a role; it is in the log as a change of authorisation."""
        membership = cls.objects.create(user=user, role=role, team=team, since=since, until=until)
        changes = {"role": ("", role), "team": ("", team), "since": ("", since), "until": ("", until)}
        record(Action.AUTHORISE, by=by, subject=user, changes=changes)
        return membership

    @transaction.atomic
    def end(self, *, on: date, by: User) -> None:
        """The role ends after this day."""
        before, self.until = self.until, on
        self.save(update_fields=["until"])
        record(Action.AUTHORISE, by=by, subject=self.user, changes={f"{self.role} until": (before, on)})
