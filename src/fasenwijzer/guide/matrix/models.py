"""The handbook filled in by the group: what people say for each cell, and which instruments are in use."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.parts.models import Part, PartQuerySet
from fasenwijzer.method.keys import HANDBOOK_QUESTIONS
from fasenwijzer.method.phases import PHASES
from fasenwijzer.people.models import User

PHASE_KEYS = tuple(phase.key for phase in PHASES)


class MatrixNote(Part):
    """What somebody says for one cell of the handbook. Notes stand side by side; nobody overwrites another."""

    page = "guide:matrix"
    phase = models.CharField(max_length=20)
    question = models.CharField(max_length=8)
    text = models.CharField(_("what we do"), max_length=300)
    taken_into = models.ForeignKey(Edition, models.SET_NULL, null=True, related_name="+")
    """The draft in whose handbook it was taken."""

    objects = PartQuerySet["MatrixNote"].as_manager()

    class Meta(Part.Meta):
        indexes = [models.Index(fields=["introduction", "phase"], name="guide_matrix_of_phase")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="guide_matrix_says_something"),
            models.CheckConstraint(condition=Q(question__in=HANDBOOK_QUESTIONS), name="guide_matrix_known_question"),
            models.CheckConstraint(condition=Q(phase__in=PHASE_KEYS), name="guide_matrix_known_phase"),
        ]

    def __str__(self) -> str:
        return self.text

    @staticmethod
    @transaction.atomic
    def take_into(draft: Edition, introduction: Introduction, phase: str, *, by: User) -> int:
        """Behind what the draft says of its own for each cell of a phase, in the one place where handbooks are kept.

        Gives how many notes were taken. Raises EditionIsPublished.
        """
        notes = list(MatrixNote.objects.of(introduction).filter(phase=phase).exclude(taken_into=draft))
        texts: dict[str, Any] = {}
        own = dict(draft.texts.filter(language="nl").values_list("path", "text"))
        for note in notes:
            path = f"phases.{phase}.handbook.{note.question}"
            said = texts.get(path, own.get(path, ""))
            texts[path] = said if note.text in said else f"{said} {note.text}".strip()
        draft.say(texts, by=by)
        MatrixNote.objects.filter(pk__in=[note.pk for note in notes]).update(taken_into=draft)
        return len(notes)


class Verdict(models.TextChoices):
    """What people want with an instrument."""

    KEEP = "keep", _("keep it")
    LEAVE = "leave", _("leave it")
    REPLACE = "replace", _("replace it")


class InstrumentNote(Part):
    """A form, list or aid that is in use now, and whether it works well."""

    page = "guide:instruments"
    name = models.CharField(_("name"), max_length=120)
    phase = models.CharField(_("for which phase"), max_length=20, blank=True)
    verdict = models.CharField(_("what now"), max_length=8, choices=Verdict)
    text = models.CharField(_("how it works"), max_length=300, blank=True)

    objects = PartQuerySet["InstrumentNote"].as_manager()

    class Meta(Part.Meta):
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="guide_instrument_has_a_name"),
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="guide_instrument_known_verdict"),
            models.CheckConstraint(condition=Q(phase__in=[*PHASE_KEYS, ""]), name="guide_instrument_known_phase"),
        ]

    def __str__(self) -> str:
        return self.name
