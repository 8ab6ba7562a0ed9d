"""The BSN of a client: sealed, one a client, and no two clients the same."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.people.models import User
from fasenwijzer.vault.fields import SealedTextField
from fasenwijzer.vault.fingerprints import FingerprintField

SHOWN = 3
"""Figures that are shown of a number, to tell whether it is the one on a letter."""


class SeenOn(models.TextChoices):
    """How it was made sure that this is the number of this person (Wabvpz articles 5 and 6 ask that)."""

    DOCUMENT = "document", _("on an identity document")
    LETTER = "letter", _("on a letter of the government")
    REGISTER = "register", _("in a register, such as SBV-Z")
    TOLD = "told", _("told, not seen yet")


class BsnQuerySet(models.QuerySet["Bsn"]):
    def holding(self, number: str) -> BsnQuerySet:
        """The row of this number, if there is one."""
        mark = self.model._meta.get_field("mark")
        assert isinstance(mark, FingerprintField)
        return self.filter(mark__in=mark.candidates(number))


class Bsn(models.Model):
    """No row: no number, or none that we may know. The log tells that it was written, never what it was."""

    client = models.OneToOneField(Client, models.CASCADE, related_name="bsn_kept")
    number = SealedTextField(bound_to=("client_id",))
    mark = FingerprintField(of="number", unique=True)
    known_since = models.DateField(_("known since"))
    seen_on = models.CharField(_("where was it seen?"), max_length=10, choices=SeenOn)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = BsnQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(number=None), name="cases_bsn_is_there"),
            models.CheckConstraint(condition=Q(seen_on__in=SeenOn.values), name="cases_bsn_seen_somewhere"),
        ]

    def __str__(self) -> str:
        return self.masked

    @property
    def masked(self) -> str:
        """All but the last figures hidden."""
        return f"••••••{self.last_figures}"

    @property
    def last_figures(self) -> str:
        return str(self.number)[-SHOWN:]

    @classmethod
    @transaction.atomic
    def enter(cls, *, client: Client, number: str, known_since: date, seen_on: str, case_id: int, by: User) -> Bsn:
        """The number of a client who had none. Raises IntegrityError when another client has this number."""
        told = {"number": number, "known_since": known_since, "seen_on": seen_on}
        bsn = cls.objects.create(client=client, by=by, **told)
        record(Action.CREATE, by=by, case_id=case_id, subject=bsn, changes={"seen_on": ("", seen_on)})
        return bsn

    @transaction.atomic
    def correct(self, *, number: str, known_since: date, seen_on: str, case_id: int, by: User) -> None:
        """Another number for the same person. Raises IntegrityError when another client has it."""
        changes = {"seen_on": (self.seen_on, seen_on), "known_since": (self.known_since, known_since)}
        self.number, self.known_since, self.seen_on = number, known_since, seen_on
        self.by, self.at = by, clock.now()
        self.save(update_fields=["number", "mark", "known_since", "seen_on", "by", "at"])
        record(Action.UPDATE, by=by, case_id=case_id, subject=self, changes=changes)

    @transaction.atomic
    def take_away(self, *, case_id: int, by: User) -> None:
        """Really gone: what may not be kept is not kept hidden either."""
        record(Action.DELETE, by=by, case_id=case_id, subject=self)
        self.delete()
