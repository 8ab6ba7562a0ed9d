"""Words that mean about the same to one organisation, beside the usual ones."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from fasenwijzer.configurator.editions.models import Edition


class EditionAlike(models.Model):
    """One group. Who searches for one of its words finds the others too."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="alike")
    words = models.CharField(max_length=300)
    """With a comma and a space between them."""

    class Meta:
        ordering = ["edition", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(words__contains=", "), name="configurator_alike_is_two_words_or_more")
        ]

    def __str__(self) -> str:
        return self.words

    @staticmethod
    def keep(edition: Edition, groups: Iterable[Iterable[str]]) -> None:
        """These groups, in this order."""
        EditionAlike.objects.bulk_create(EditionAlike(edition=edition, words=", ".join(group)) for group in groups)
