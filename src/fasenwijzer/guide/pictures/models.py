"""Pictures that say in one look how it can be, each with a few words of who chose it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.files.contents import MIME, PICTURES, Kind
from fasenwijzer.guide.parts.models import Part, PartQuerySet


class Picture(Part):
    """A picture that was looked into and drawn anew (see `cases.files.contents`), with words."""

    page = "guide:imagining"
    ONLY_OWN = frozenset({"data"})

    words = models.CharField(_("why this picture"), max_length=200)
    kind = models.CharField(max_length=4, choices=Kind)
    data = models.BinaryField()

    objects = PartQuerySet["Picture"].as_manager()

    class Meta(Part.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="guide_picture_has_words"),
            models.CheckConstraint(condition=Q(kind__in=list(PICTURES)), name="guide_picture_is_a_picture"),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def mime(self) -> str:
        return MIME[Kind(self.kind)]
