"""What is told about a life area, per heading and author; and an area that the client leaves open for now."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.analysis.authors import Authored, AuthorKind
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

FUTURE, COHERENCE = "future", "coherence"
WHOLE = (FUTURE, COHERENCE)
"""Beside the life areas: the future the client sees, and how things hang together."""


class Heading(models.TextChoices):
    """What is told about an area apart from strengths and wishes; the words stand in `words.py`."""

    SITUATION = "situation", _("how it is now")
    HARD = "hard", _("what is hard")
    OWN_CONTRIBUTION = "own_contribution", _("what I do myself")
    WHO_HELPS = "who_helps", _("who helps")


class AreaNoteQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> AreaNoteQuerySet:
        """Everything told about this case that still stands, also in earlier rounds."""
        return self.standing().filter(case=case)

    def about(self, *areas: str) -> AreaNoteQuerySet:
        return self.filter(life_area__in=areas)


class AreaNote(CaseRecord, Authored):
    """One passage of one author. Of future and coherence there is one heading only: how it is."""

    TELLS = ("life_area", "heading", "text", "author_kind", "author_name", "on")

    case = models.ForeignKey(Case, models.CASCADE, related_name="area_notes")
    cycle = models.PositiveSmallIntegerField()
    life_area = models.CharField(max_length=40)
    heading = models.CharField(max_length=16, choices=Heading)
    text = models.TextField(_("text"))
    on = models.DateField(_("said on"))
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    objects = AreaNoteQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "on", "pk"]
        indexes = [models.Index(fields=["case", "life_area", "heading", "on", "id"], name="analysis_notes_of_heading")]
        constraints = [
            *CaseRecord.Meta.constraints,
            *Authored.Meta.constraints,
            models.CheckConstraint(condition=Q(heading__in=Heading.values), name="analysis_known_heading"),
            models.CheckConstraint(condition=~Q(text=""), name="analysis_note_says_something"),
            models.CheckConstraint(
                condition=~Q(life_area__in=WHOLE) | Q(heading=Heading.SITUATION), name="analysis_whole_has_one_heading"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.life_area} {self.heading}"

    @classmethod
    @transaction.atomic
    def write(
        cls,
        *,
        case: Case,
        life_area: str,
        heading: str,
        text: str,
        author_kind: str,
        on: date,
        by: User,
        author_name: str = "",
        with_consent: bool = False,
    ) -> AreaNote:
        """Write a passage. A worker's own passage carries the worker's name, so that a later worker can see whose."""
        note = cls.objects.create(
            case=case,
            cycle=case.cycle,
            life_area=life_area,
            heading=heading,
            text=text,
            author_kind=author_kind,
            author_name=author_name or (by.name if author_kind == AuthorKind.WORKER else ""),
            with_consent=with_consent,
            on=on,
            written_by=by,
        )
        note.log_as_new(by)
        return note


class AreaLeftOpenQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> AreaLeftOpenQuerySet:
        """What is left open in the present round."""
        return self.standing().filter(case=case, cycle=case.cycle)


class AreaLeftOpen(CaseRecord):
    """The client would rather not talk about this now: a choice of the client, so it is not counted as missing."""

    TELLS = ("life_area", "reason", "on")

    case = models.ForeignKey(Case, models.CASCADE, related_name="areas_left_open")
    cycle = models.PositiveSmallIntegerField()
    life_area = models.CharField(max_length=40)
    reason = models.CharField(_("why"), max_length=300)
    on = models.DateField(_("on"))

    objects = AreaLeftOpenQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(reason=""), name="analysis_left_open_says_why"),
            models.UniqueConstraint(
                fields=["case", "cycle", "life_area"],
                condition=Q(withdrawn_at=None),
                name="analysis_left_open_once_a_round",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.life_area} left open"

    @classmethod
    @transaction.atomic
    def leave(cls, *, case: Case, life_area: str, reason: str, by: User) -> AreaLeftOpen:
        """Leave an area open in this round; said again, the newest reason stands."""
        for earlier in cls.objects.of(case).filter(life_area=life_area):
            earlier.withdraw(by=by)
        left = cls.objects.create(case=case, cycle=case.cycle, life_area=life_area, reason=reason, on=clock.today())
        left.log_as_new(by)
        return left
