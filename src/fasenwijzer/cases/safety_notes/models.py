"""What somebody who goes to the client has to know for everybody's safety: short, agreed, and with what helps."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, HeldQuerySet
from fasenwijzer.people.models import User
from fasenwijzer.vault.fields import SealedTextField


class NoteKind(models.TextChoices):
    """A protected address is not shown on the cover either; that of somebody else stands in no list at all."""

    SAFETY = "safety", _("something to keep in mind")
    ADDRESS = "address", _("the address is protected")
    ANOTHER = "another", _("the address of somebody else is secret")


class SafetyNote(CaseRecord):
    """Shown where one acts: on the cover, with a report or a conversation, and in the agenda."""

    TELLS: ClassVar = ("kind", "text", "helps", "agreed_with", "since", "until")

    case = models.ForeignKey(Case, models.CASCADE, related_name="safety_notes")
    kind = models.CharField(max_length=7, choices=NoteKind, default=NoteKind.SAFETY)
    text = models.CharField(_("what to know"), max_length=120)
    helps = models.CharField(_("what helps"), max_length=200, blank=True)
    agreed_with = models.CharField(_("agreed with"), max_length=200)
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)

    objects: ClassVar[Any] = HeldQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "since", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=NoteKind.values), name="cases_known_kind_of_note"),
            models.CheckConstraint(condition=~Q(text=""), name="cases_note_says_what"),
            models.CheckConstraint(condition=~Q(agreed_with=""), name="cases_note_was_agreed"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_note_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def agree(cls, *, case: Case, by: User, **told: Any) -> SafetyNote:
        """A new note, agreed with somebody, from a day; with `whose` and `address` for one about somebody else."""
        whose, address = told.pop("whose", ""), told.pop("address", "")
        note: SafetyNote = cls.objects.create(case=case, **told)
        HiddenAddress.keep(note, whose=whose, address=address)
        note.log_as_new(by)
        return note

    @transaction.atomic
    def change(self, *, by: User, whose: str = "", address: str = "", **told: Any) -> None:
        """Other words, another end, or another address."""
        self.correct(by=by, **told)
        HiddenAddress.keep(self, whose=whose, address=address)


class HiddenAddress(models.Model):
    """Where somebody around the client lives, which others who look along may not know. The log never tells it."""

    note = models.OneToOneField(SafetyNote, models.CASCADE, primary_key=True, related_name="hidden")
    whose = models.CharField(_("whose address?"), max_length=200)
    address = SealedTextField(_("secret address"), bound_to=("note_id",))

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(whose=""), name="cases_hidden_address_of_somebody")]

    def __str__(self) -> str:
        return self.whose

    @classmethod
    def keep(cls, note: SafetyNote, *, whose: str, address: str) -> None:
        """Exactly this; nothing for a note about something else."""
        if note.kind != NoteKind.ANOTHER:
            cls.objects.filter(note=note).delete()
            return
        cls(note=note, whose=whose, address=address).save()
