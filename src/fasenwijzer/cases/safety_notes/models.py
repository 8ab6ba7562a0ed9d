"""What somebody who goes to the client has to know for everybody's safety: short, agreed, and with what helps."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, HeldQuerySet
from fasenwijzer.people.models import User


class NoteKind(models.TextChoices):
    """A protected address is not shown on the cover either."""

    SAFETY = "safety", _("something to keep in mind")
    ADDRESS = "address", _("the address is protected")


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
        """A new note, agreed with somebody, from a day."""
        note: SafetyNote = cls.objects.create(case=case, **told)
        note.log_as_new(by)
        return note
