"""Warm transfer: to whom, with whose consent, what goes along and what does not, and the first talk together."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.transfer.parts import TransferPart
from fasenwijzer.people.models import User


class TransferQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> Self:
        """The transfers of this client, in order of arranging."""
        return self.standing().filter(case=case)

    def open(self) -> Self:
        """Arranged, and still without consent or without a day for the first talk together."""
        return self.standing().filter(Q(consent_on=None) | Q(first_talk_on=None))


class Transfer(CaseRecord):
    """One receiving person or organisation; a case may have several. Nothing goes along without consent."""

    TELLS: ClassVar = (
        "to",
        "organisation",
        "consent_on",
        "consent_by",
        "consent_for",
        "not_included",
        "first_talk_on",
        "with_whom",
    )

    case = models.ForeignKey(Case, models.CASCADE, related_name="transfers")
    to = models.CharField(_("to whom"), max_length=200)
    organisation = models.CharField(_("of which organisation"), max_length=200, blank=True)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    consent_by = models.CharField(_("consent given by"), max_length=200, blank=True)
    consent_for = models.TextField(_("what goes along"), blank=True)
    not_included = models.TextField(_("what does not go along"), blank=True)
    first_talk_on = models.DateField(_("first talk together on"), null=True, blank=True)
    with_whom = models.CharField(_("who are there"), max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = TransferQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(to=""), name="exits_transfer_says_to_whom"),
            models.CheckConstraint(
                condition=Q(consent_for="") | Q(consent_on__isnull=False), name="exits_nothing_goes_without_consent"
            ),
        ]

    def __str__(self) -> str:
        return self.to

    @property
    def is_settled(self) -> bool:
        """Consent was given and the first talk together has its day."""
        return self.consent_on is not None and self.first_talk_on is not None

    @property
    def talk_was_held(self) -> bool:
        return self.first_talk_on is not None and self.first_talk_on <= clock.today()

    @property
    def part_keys(self) -> list[str]:
        """What goes along, by the keys of a form."""
        return [part.key for part in self.parts.all()]

    @classmethod
    @transaction.atomic
    def arrange(cls, *, case: Case, by: User, **told: Any) -> Transfer:
        """A new transfer: to, organisation, consent_…, not_included, first_talk_on, with_whom."""
        transfer = cls.objects.create(case=case, **told)
        transfer.log_as_new(by)
        return transfer

    @transaction.atomic
    def change(self, *, by: User, **told: Any) -> None:
        """Change the fields given; when nothing changes, nothing happens."""
        changed = {field: value for field, value in told.items() if getattr(self, field) != value}
        if changed:
            self.correct(by=by, **changed)
            self.revision += 1
            self.save(update_fields=["revision"])

    @transaction.atomic
    def send_along(self, keys: Collection[str], *, by: User) -> None:
        """Exactly these parts go along: plan-2, strengths-0. Raises ValueError when there is no consent for them."""
        before = self.part_keys
        if set(before) == set(keys):
            return
        if keys and self.consent_on is None:
            raise ValueError("nothing goes along without consent")
        self.parts.all().delete()
        told = [key.rpartition("-") for key in keys]
        TransferPart.objects.bulk_create(
            TransferPart(transfer=self, kind=kind, number=int(number)) for kind, _dash, number in told
        )
        changes = {"parts": (", ".join(before), ", ".join(keys))}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
