"""A place on the waiting list: since when, why, and who was spoken with meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User


class WaitingListQuerySet(models.QuerySet["WaitingListPlace"]):
    def waiting(self) -> WaitingListQuerySet:
        """Who waits now, in order: who came first stands first."""
        return self.filter(until=None).order_by("since", "pk")

    def with_last_contact(self) -> WaitingListQuerySet:
        return self.annotate(last_contact_on=Max("contacts__on"))


class WaitingListPlace(models.Model):
    """From the decision 'waiting list' until a next decision."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="waiting_list_places")
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    reason = models.TextField(_("why"), blank=True)

    objects = WaitingListQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(until=None), name="cases_one_place_on_the_waiting_list"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_waiting_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.since}"

    @property
    def days(self) -> int:
        """Days waited, until today or until the place came."""
        return ((self.until or clock.today()) - self.since).days

    @classmethod
    @transaction.atomic
    def give(cls, *, case: Case, since: date, reason: str, by: User) -> WaitingListPlace:
        place = cls.objects.create(case=case, since=since, reason=reason)
        record(Action.CREATE, by=by, case_id=case.pk, subject=place)
        return place

    @transaction.atomic
    def leave(self, *, on: date, by: User) -> None:
        """The waiting is over."""
        self.until = max(on, self.since)
        self.save(update_fields=["until"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"until": (None, self.until)})

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """The decision that ended the waiting was corrected: the place is open again."""
        before, self.until = self.until, None
        self.save(update_fields=["until"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"until": (before, None)})


class WaitingContact(models.Model):
    """A moment in between: how the waiting goes, and which place the person was told."""

    place = models.ForeignKey(WaitingListPlace, models.CASCADE, related_name="contacts")
    on = models.DateField(_("on"))
    position = models.PositiveSmallIntegerField(_("place on the list"), null=True, blank=True)
    how = models.CharField(_("how"), max_length=100)
    text = models.TextField(_("what was said"), blank=True)
    spoken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(position=None) | Q(position__gte=1), name="cases_position_counts_from_one"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.how}"

    @classmethod
    @transaction.atomic
    def note(cls, *, place: WaitingListPlace, by: User, **said: Any) -> WaitingContact:
        """Write down a contact: on, how, position, text."""
        contact = cls.objects.create(place=place, spoken_by=by, **said)
        record(Action.CREATE, by=by, case_id=place.case_id, subject=contact)
        return contact

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        changes = {"on": (self.on, ""), "how": (self.how, ""), "text": (self.text, "")}
        record(Action.DELETE, by=by, case_id=self.place.case_id, subject=self, changes=changes)
        self.delete()
