"""The client's own login: from when to when, and nothing else. It reaches every file of this client."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.people.models import User
from fasenwijzer.people.periods import PeriodQuerySet


class OwnLogin(models.Model):
    """Who logs in with this user is the client."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="logins")
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="own_login")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = PeriodQuerySet["OwnLogin"].as_manager()

    class Meta:
        ordering = ["client_id", "since"]
        constraints = [
            models.UniqueConstraint(fields=["client"], condition=Q(until=None), name="cases_one_open_login"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_login_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.client_id} {self.since}"

    @classmethod
    @transaction.atomic
    def give(cls, *, case: Case, user: User, by: User) -> OwnLogin:
        """From today the client has a place of one's own. Raises IntegrityError when there is one already."""
        login = cls.objects.create(client=case.client, user=user, since=clock.today())
        record(Action.AUTHORISE, by=by, case_id=case.pk, subject=login, changes={"user": ("", user)})
        return login

    @transaction.atomic
    def end(self, *, case: Case, by: User) -> None:
        """Today is the last day, and closed from this second, as the user can't log in any more."""
        changes = {"user": (self.user, "")}
        record(Action.AUTHORISE, by=by, case_id=case.pk, subject=self, changes=changes)
        self.user.deactivate(by=by)
        self.until = clock.today()
        self.save(update_fields=["until"])

    @transaction.atomic
    def go_on(self, *, case: Case, by: User) -> None:
        """There is no end after all. Raises IntegrityError when the client has another login meanwhile."""
        record(Action.AUTHORISE, by=by, case_id=case.pk, subject=self, changes={"user": ("", self.user)})
        self.user.reactivate(by=by)
        self.until = None
        self.save(update_fields=["until"])
