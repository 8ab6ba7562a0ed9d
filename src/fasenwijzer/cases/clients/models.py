"""The person it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.clients.names import digits, folded
from fasenwijzer.people.models import User

LEAP_YEARS = tuple(range(1904, 2100, 4))
"""Between 1900 and 2100, which are no leap years themselves."""


class ClientQuerySet(models.QuerySet["Client"]):
    def called(self, words: str) -> ClientQuerySet:
        """Clients of whom every word starts some part of the name."""
        found = self
        for word in folded(words).split():
            found = found.filter(Q(search_name__startswith=word) | Q(search_name__contains=f" {word}"))
        return found

    def alike(self, *, words: str, born_year: int | None = None, phone: str = "") -> ClientQuerySet:
        """Who might be the same person: a shared phone number, or a shared name and, when known, birth year."""
        parts = folded(words).split()
        same_name = Q()
        for word in (parts[0], parts[-1]) if parts else ():
            same_name &= Q(search_name__startswith=word) | Q(search_name__contains=f" {word}")
        year = Q(born_year=born_year) | Q(born_year=None) if born_year else Q()
        by_name = same_name & year if parts else Q(pk=None)
        by_phone = Q(search_phone=digits(phone)) if len(digits(phone)) >= 6 else Q(pk=None)
        return self.filter(by_name | by_phone)


PARTS_OF_NAME = ("call_name", "family_name_prefix", "family_name")
"""What `full_name` is told, in its order: for who reads no more of a client than the name."""


def full_name(call_name: str, prefix: str, family_name: str) -> str:
    """As said at the door."""
    return " ".join(part for part in (call_name, prefix, family_name) if part)


class Client(models.Model):
    """Names and birth as far as known: a birth day or month may be unknown, a year too."""

    given_names = models.CharField(_("given names"), max_length=200, blank=True)
    call_name = models.CharField(_("called"), max_length=200)
    family_name_prefix = models.CharField(_("prefix"), max_length=40, blank=True)
    family_name = models.CharField(_("family name"), max_length=200)
    born_year = models.PositiveSmallIntegerField(_("birth year"), null=True, blank=True)
    born_month = models.PositiveSmallIntegerField(_("birth month"), null=True, blank=True)
    born_day = models.PositiveSmallIntegerField(_("birth day"), null=True, blank=True)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    email = models.EmailField(_("email address"), blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    languages = models.CharField(_("language and reading"), max_length=300, blank=True)
    search_name = models.CharField(max_length=700, db_index=True, editable=False)
    search_phone = models.CharField(max_length=40, blank=True, db_index=True, editable=False)
    registered_at = models.DateTimeField(default=clock.now)

    objects = ClientQuerySet.as_manager()

    PERSONAL = (
        "given_names",
        "call_name",
        "family_name_prefix",
        "family_name",
        "born_year",
        "born_month",
        "born_day",
        "phone",
        "email",
        "address",
        "languages",
    )

    class Meta:
        ordering = ["search_name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(born_year=None) | Q(born_year__range=(1900, 2100)), name="cases_born_in_a_year_that_can_be"
            ),
            models.CheckConstraint(
                condition=Q(born_month=None) | Q(born_month__range=(1, 12)), name="cases_month_is_a_month"
            ),
            models.CheckConstraint(
                condition=Q(born_day=None) | Q(born_day__range=(1, 31), born_month__isnull=False),
                name="cases_day_has_a_month",
            ),
            models.CheckConstraint(
                condition=Q(born_month=None) | Q(born_year__isnull=False), name="cases_month_has_a_year"
            ),
            models.CheckConstraint(
                condition=Q(born_day=None)
                | Q(born_day__lte=28)
                | Q(born_day=29, born_month=2, born_year__in=LEAP_YEARS)
                | Q(born_day__lte=30, born_month__in=(4, 6, 9, 11))
                | Q(born_month__in=(1, 3, 5, 7, 8, 10, 12)),
                name="cases_born_on_a_day_that_exists",
            ),
            models.CheckConstraint(condition=~Q(call_name="") | ~Q(family_name=""), name="cases_client_has_a_name"),
        ]
        indexes = [models.Index(F("born_year"), F("born_month"), F("born_day"), name="cases_client_born")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """As said at the door: call name, prefix, family name."""
        return full_name(self.call_name, self.family_name_prefix, self.family_name)

    @property
    def first_name(self) -> str:
        return self.call_name or self.name

    @property
    def initial(self) -> str:
        return self.first_name[:1].upper()

    def age_on(self, day: date) -> int | None:
        """Years reached for certain on a day; None without a birth year. Unknown day or month counts as the last."""
        if self.born_year is None:
            return None
        month, birthday = self.born_month or 12, self.born_day or 31
        had_birthday = (day.month, day.day) >= (month, birthday)
        return max(0, day.year - self.born_year - (0 if had_birthday else 1))

    @property
    def age(self) -> int | None:
        return self.age_on(clock.today())

    @classmethod
    @transaction.atomic
    def register(cls, *, by: User, **personal: Any) -> Client:
        """A new client with the personal fields given. The record refuses a birth date that does not exist."""
        client = cls(**personal)
        client._fold()
        client.save(force_insert=True)
        record(Action.CREATE, by=by, subject=client)
        return client

    @transaction.atomic
    def correct(self, *, by: User, case_id: int | None = None, **personal: Any) -> None:
        """Change personal data; the log keeps what it was."""
        before = {field: getattr(self, field) for field in personal}
        for field, value in personal.items():
            setattr(self, field, value)
        self._fold()
        self.save(update_fields=[*personal, "search_name", "search_phone"])
        changes = {field: (before[field], value) for field, value in personal.items() if before[field] != value}
        if changes:
            record(Action.UPDATE, by=by, case_id=case_id, subject=self, changes=changes)

    def _fold(self) -> None:
        named = (self.call_name, self.given_names, self.family_name_prefix, self.family_name)
        self.search_name = folded(" ".join(named))[:700]
        self.search_phone = digits(self.phone)[:40]
