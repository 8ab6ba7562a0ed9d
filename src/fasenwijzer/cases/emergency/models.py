"""Emergency access: a colleague without a ground opens a file for an hour, says why, and that is reviewed afterwards.

NEN 7513 and trust.md: a reason, limited in time, visible to privacy officer and client, reviewed. Reading only.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.cases.case.models import Case

LASTS = timedelta(minutes=60)


class EmergencyAccessQuerySet(models.QuerySet["EmergencyAccess"]):
    def at(self, moment: datetime) -> EmergencyAccessQuerySet:
        """What is open at a moment; the last second is over."""
        return self.filter(since__lte=moment, until__gt=moment)

    def current(self) -> EmergencyAccessQuerySet:
        return self.at(clock.now())

    def to_review(self) -> EmergencyAccessQuerySet:
        """What nobody has judged yet, the oldest first."""
        return self.filter(review=None).order_by("since")


class EmergencyAccess(models.Model):
    """One hour of one colleague in one file."""

    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="emergency_accesses")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="emergency_accesses")
    reason = models.TextField(_("why it could not wait"))
    since = models.DateTimeField()
    until = models.DateTimeField()
    latest = models.BooleanField(default=True, editable=False)
    """Of this colleague in this file. So the database knows of no second one, though it can't ask what time it is."""

    objects = EmergencyAccessQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "-pk"]
        indexes = [models.Index(fields=["case", "user", "until"], name="cases_open_emergencies")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="cases_emergency_has_a_reason"),
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="cases_emergency_ends_after_start"),
            models.UniqueConstraint(
                fields=["case", "user"], condition=Q(latest=True), name="cases_one_emergency_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.since:%Y-%m-%d %H:%M}"

    @classmethod
    @transaction.atomic
    def open(cls, *, case: Case, reason: str, by: User) -> EmergencyAccess:
        """From now for an hour. Who asks again while it is open goes on with the same hour.

        Raises IntegrityError when the same colleague opens this file at this very moment in another window.
        """
        running = cls.objects.current().filter(case=case, user=by).first()
        if running:
            return running
        cls.objects.filter(case=case, user=by, latest=True).update(latest=False)
        now = clock.now()
        opened = cls.objects.create(case=case, user=by, reason=reason, since=now, until=now + LASTS)
        changes = {"reason": ("", reason), "until": ("", opened.until)}
        record(Action.EXECUTE, by=by, case_id=case.pk, subject=opened, changes=changes)
        return opened

    @transaction.atomic
    def close(self, *, by: User) -> None:
        """It is over sooner."""
        now = clock.now()
        if self.since < now < self.until:
            before, self.until = self.until, now
            self.save(update_fields=["until"])
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"until": (before, now)})


class EmergencyReview(models.Model):
    """What the privacy officer thinks of it, once: a judgement stands."""

    access = models.OneToOneField(EmergencyAccess, models.CASCADE, related_name="review")
    justified = models.BooleanField(_("was it justified?"))
    words = models.TextField(_("in words"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=Q(justified=True) | ~Q(words=""), name="cases_unjustified_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.access_id} {self.justified}"

    @classmethod
    @transaction.atomic
    def give(cls, *, access: EmergencyAccess, justified: bool, words: str, by: User) -> EmergencyReview:
        """Judge it. Raises IntegrityError when it was judged already."""
        given = cls.objects.create(access=access, justified=justified, words=words, by=by)
        changes = {"justified": ("", justified), "words": ("", words)}
        record(Action.CREATE, by=by, case_id=access.case_id, subject=given, changes=changes)
        return given
