"""The kinds of report of an own edition, each with the headings to write under."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.method.edition_parts import EntryKind

MOST = 20
"""Kinds of one edition: more is no help to choose from."""


class EditionEntryKind(models.Model):
    """One kind. An edition has none of its own, or all of them: who keeps a list decides what is on it."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="entry_kinds")
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    prompts = models.TextField()
    """The headings, one a line."""

    class Meta:
        ordering = ["edition", "place"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "key"], name="configurator_a_kind_of_report_once"),
            models.CheckConstraint(
                condition=~Q(key="") & ~Q(name="") & ~Q(prompts=""), name="configurator_kind_of_report_says_what"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> EntryKind:
        return EntryKind(self.key, self.name, tuple(self.prompts.splitlines()))

    @staticmethod
    def keep(edition: Edition, kinds: Iterable[EntryKind]) -> None:
        """These kinds in this order, unless they are just those of the base."""
        told = tuple(kinds)
        if told and told != edition.written_base.entry_kinds:
            EditionEntryKind.objects.bulk_create(
                EditionEntryKind(
                    edition=edition, place=place, key=kind.key, name=kind.name, prompts="\n".join(kind.prompts)
                )
                for place, kind in enumerate(told)
            )
