"""A letter or form about a case: written from the edition, adapted, and fixed once it went out."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.letters.filling import gaps
from fasenwijzer.people.models import User


class Kind(models.TextChoices):
    LETTER = "letter", _("letter")
    FORM = "form", _("form")


class Manner(models.TextChoices):
    """How it reached somebody."""

    HANDED = "handed", _("handed over")
    POST = "post", _("by post")
    MAIL = "mail", _("by secure mail")


class LetterIsSent(Exception):
    """What went out is not changed any more: the other has it like this."""


class LetterHasGaps(Exception):
    """Something between [brackets] is not filled in yet."""


class Letter(CaseRecord):
    """Its words are its own from the moment it is begun: a later edition changes nothing in it."""

    TELLS: ClassVar = ("name", "addressee", "dated", "text")

    case = models.ForeignKey(Case, models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=6, choices=Kind)
    key = models.CharField(max_length=60)
    """Which letter of the edition it began as; one of before this was kept has none."""
    name = models.CharField(max_length=80)
    """What it is, such as "Uitnodiging om kennis te maken"; also the title on paper."""
    addressee = models.CharField(max_length=300)
    dated = models.DateField()
    text = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sent_on = models.DateField(null=True)
    said_at = models.DateTimeField(null=True)
    """When somebody said that it went out."""
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    manner = models.CharField(max_length=6, choices=Manner, blank=True)

    objects: ClassVar[Any] = CaseRecordQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["-dated", "-pk"]
        indexes = [models.Index(fields=["case", "-dated"], name="letters_of_a_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="letters_known_kind"),
            models.CheckConstraint(condition=Q(manner__in=["", *Manner.values]), name="letters_known_manner"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(name=""), name="letters_says_something"),
            models.CheckConstraint(
                condition=Q(sent_on=None, sent_by=None, manner="")
                | (Q(sent_on__isnull=False, sent_by__isnull=False) & ~Q(manner="")),
                name="letters_sent_by_somebody_somehow",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, by: User, **told: Any) -> Letter:
        """A letter that did not go out yet."""
        letter: Letter = cls.objects.create(case=case, written_by=by, **told)
        letter.log_as_new(by)
        return letter

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        """Other words. Raises LetterIsSent."""
        self._must_be_here()
        super().correct(by=by, **told)

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Take it away. Raises LetterIsSent."""
        self._must_be_here()
        super().withdraw(by=by)

    @transaction.atomic
    def send(self, *, on: date, manner: str, by: User) -> None:
        """It went out on this day, as it stands now. Raises LetterIsSent when it had or is gone, LetterHasGaps."""
        self._must_be_here()
        self.refresh_from_db(fields=["addressee", "text", "withdrawn_at"])
        if self.withdrawn_at is not None:
            raise LetterIsSent
        if self.gaps:
            raise LetterHasGaps(self.gaps)
        self.sent_on, self.manner, self.sent_by, self.said_at = on, manner, by, clock.now()
        self._save_sending(by, {"sent_on": ("", on), "manner": ("", manner)})

    @transaction.atomic
    def take_back_sending(self, *, by: User) -> None:
        """It was said too early. Doing it twice is harmless. Raises LetterIsSent from the next day on."""
        if self.sent_on is None:
            return
        if self.said_at is None or localdate(self.said_at) < clock.today():
            raise LetterIsSent
        changes = {"sent_on": (self.sent_on, ""), "manner": (self.manner, "")}
        self.sent_on, self.manner, self.sent_by, self.said_at = None, "", None, None
        self._save_sending(by, changes)

    def _save_sending(self, by: User, changes: dict[str, tuple[Any, Any]]) -> None:
        self.save(update_fields=["sent_on", "manner", "sent_by", "said_at"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    def _must_be_here(self) -> None:
        """Waits for a colleague who sends it this moment."""
        if not Letter.objects.select_for_update().filter(pk=self.pk, sent_on=None).exists():
            raise LetterIsSent

    @property
    def gaps(self) -> list[str]:
        """What still has to be filled in."""
        return gaps(f"{self.addressee}\n{self.text}")

    @property
    def is_sent(self) -> bool:
        return self.sent_on is not None

    @property
    def is_form(self) -> bool:
        return self.kind == Kind.FORM
